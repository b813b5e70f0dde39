package org.inspraak.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A file that someone sent, on disk for as long as it is being taken in. It has no name there from its first byte on, so
 * that nothing stays behind whatever happens, not even when the machine is switched off:
 *
 * <pre>{@code
 * try (ReceivedFile file = ReceivedFile.keep(stream)) {
 *     addDocument.add(actor, number, what, file);
 * }
 * }</pre>
 */
public final class ReceivedFile implements AutoCloseable {

    public static final int MOST_MEGABYTES = 100;
    public static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final long size;
    private final String sha256;

    private ReceivedFile(FileChannel file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Puts what is sent on disk.
     *
     * @throws CaseRuleViolation {@code document.too-large} as soon as there is more than {@link #MOST_BYTES},
     *     {@code document.empty} when there is nothing
     */
    public static ReceivedFile keep(InputStream sent) throws IOException {
        FileChannel file = nameless();
        try {
            MessageDigest digest = newDigest();
            long size = copy(sent, file, digest);
            if (size == 0) {
                throw CaseRuleViolation.invalid("file", "document.empty");
            }
            return new ReceivedFile(file, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Path.of(System.getProperty("java.io.tmpdir"), "inspraak-document-" + UUID.randomUUID());
        return FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                // on Linux its name is taken away at once
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static long copy(InputStream sent, FileChannel file, MessageDigest digest) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(BUFFER);
        long size = 0;
        for (int read = sent.read(out.array()); read >= 0; read = sent.read(out.array())) {
            size += read;
            if (size > MOST_BYTES) {
                throw tooLarge();
            }
            digest.update(out.array(), 0, read);
            out.position(0).limit(read);
            while (out.hasRemaining()) {
                file.write(out);
            }
        }
        return size;
    }

    /** For whoever knows the size without reading. */
    public static CaseRuleViolation tooLarge() {
        return CaseRuleViolation.invalid("file", "document.too-large", "max", MOST_MEGABYTES);
    }

    public long size() {
        return size;
    }

    /** In hexadecimal; the same for the same bytes. */
    public String sha256() {
        return sha256;
    }

    /** From its beginning; to be closed by nobody but this file. */
    public FileChannel channel() {
        return rewound();
    }

    /** From its beginning; to be closed by nobody but this file. */
    public InputStream stream() {
        return Channels.newInputStream(rewound());
    }

    private FileChannel rewound() {
        try {
            return file.position(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a received file cannot be read", unreadable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a received file cannot be let go", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
