package org.inspraak.document;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Pieces as one stream; it holds one of them at a time. */
final class ChunkStream extends InputStream {

    private static final byte[] NOTHING = {};

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = NOTHING;
    private int place;
    private int next;
    private boolean isAtEnd;

    ChunkStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return isAvailable() ? piece[place++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!isAvailable()) {
            return -1;
        }
        int count = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, target, offset, count);
        place += count;
        return count;
    }

    private boolean isAvailable() {
        while (place == piece.length && !isAtEnd) {
            // let go before the next one comes, or there would be two
            piece = NOTHING;
            place = 0;
            Optional<byte[]> following = pieces.apply(next++);
            isAtEnd = following.isEmpty();
            piece = following.orElse(NOTHING);
        }
        return !isAtEnd;
    }
}
