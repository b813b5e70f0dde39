package org.inspraak.web.document;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import org.inspraak.document.FileType;
import org.inspraak.document.TextExtractor;

/**
 * Reads words with Tika, within bounds: two files at a time, each for a minute at most and for no more text than is
 * searched in, without what is packed inside it. What Tika cannot read has no text; that is no reason to refuse it.
 */
@ApplicationScoped
public class TikaTexts implements TextExtractor {

    private static final System.Logger LOG = System.getLogger(TikaTexts.class.getName());

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Resource
    ManagedThreadFactory serverThreads;

    @Override
    public String read(InputStream bytes, FileType type) {
        if (!FileWords.areIn(type)) {
            return "";
        }
        Path file = null;
        try {
            file = Files.createTempFile("inspraak-text-", "." + type.endings().get(0));
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return read(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be put aside for reading", e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was read stays behind at " + file, e);
        }
    }

    private String read(Path file, FileType type) {
        places.acquireUninterruptibly();
        try {
            return readInTime(file, type);
        } finally {
            places.release();
        }
    }

    /** On a thread of its own: a parser that goes round in circles cannot be stopped from inside. */
    private String readInTime(Path file, FileType type) {
        FileWords words = new FileWords(MOST_CHARACTERS);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = threads().newThread(() -> {
            try {
                words.read(file, type);
            } catch (Exception | LinkageError | StackOverflowError broken) {
                failure.set(broken);
            }
        });
        reader.start();
        try {
            reader.join(PATIENCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (reader.isAlive()) {
            reader.interrupt();
            LOG.log(Level.WARNING, "a document of type " + type + " took too long to read");
        } else if (failure.get() != null) {
            LOG.log(Level.INFO, "a document of type " + type + " could not be read whole: " + failure.get());
        }
        return words.text();
    }

    private ThreadFactory threads() {
        return serverThreads == null ? Thread::new : serverThreads;
    }
}
