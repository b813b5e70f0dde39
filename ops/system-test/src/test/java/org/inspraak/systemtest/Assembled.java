package org.inspraak.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * What {@code ops/deploy/assemble} puts together, made anew. There is one place for it, so that of the test processes that
 * run side by side one at a time has it, until it is closed.
 */
final class Assembled implements AutoCloseable {

    private final FileChannel turn;

    private Assembled(FileChannel turn) {
        this.turn = turn;
    }

    static Assembled anew() {
        Assembled assembled = new Assembled(awaitTurn());
        try (Launched assembling = Launched.start(Map.of(), "ops/deploy/assemble")) {
            if (assembling.awaitEnd() != 0) {
                throw new AssertionError("ops/deploy/assemble failed:\n" + assembling.output());
            }
            return assembled;
        } catch (AssertionError e) {
            assembled.close();
            throw e;
        }
    }

    private static FileChannel awaitTurn() {
        try {
            FileChannel turn = FileChannel.open(
                    Launched.target().resolve("assembled.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            turn.lock();
            return turn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            turn.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
