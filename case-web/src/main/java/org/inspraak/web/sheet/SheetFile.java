package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A file that someone sent, on disk for as long as it is read; closing it removes it:
 *
 * <pre>{@code
 * try (SheetFile file = SheetFile.keep(stream); SheetRows rows = file.open()) {
 *     receiveSheet.receive(actor, name, rows);
 * }
 * }</pre>
 */
public final class SheetFile implements AutoCloseable {

    public static final int MOST_MEGABYTES = 20;
    public static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    private static final String PREFIX = "inspraak-sheet-";

    private final Path path;
    private final String fingerprint;

    private SheetFile(Path path, String fingerprint) {
        this.path = path;
        this.fingerprint = fingerprint;
    }

    /**
     * Puts what is sent on disk.
     *
     * @throws CaseRuleViolation {@code import.too-large} as soon as there is more than {@link #MOST_BYTES}
     */
    public static SheetFile keep(InputStream sent) throws IOException {
        Path path = Files.createTempFile(PREFIX, ".tmp");
        try {
            MessageDigest digest = sha256();
            copy(new DigestInputStream(sent, digest), path);
            return new SheetFile(path, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static void copy(InputStream sent, Path path) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw tooLarge();
                }
                file.write(buffer, 0, read);
            }
        }
    }

    /** For whoever knows the size without reading. */
    public static CaseRuleViolation tooLarge() {
        return CaseRuleViolation.invalid("file", "import.too-large", "max", MOST_MEGABYTES);
    }

    /** The same for the same bytes. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The rows of a CSV file, or of the first sheet of an XLSX workbook that is not hidden; which of the two it is, its
     * content says.
     *
     * @throws CaseRuleViolation saying why, when it is neither, or cannot be read to its end
     */
    public SheetRows open() throws IOException {
        return switch (SheetKind.of(path)) {
            case WORKBOOK -> XlsxRows.open(path);
            case TEXT -> CsvRows.open(path);
            case OLD_WORKBOOK -> throw refused("import.old-format");
            case LOCKED_WORKBOOK -> throw refused("import.protected");
            case DAMAGED -> throw refused("import.damaged");
            case EMPTY -> throw refused("import.empty");
            case SOMETHING_ELSE -> throw refused("import.not-a-sheet");
        };
    }

    static CaseRuleViolation refused(String code) {
        return CaseRuleViolation.invalid("file", code);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a received file stays behind at " + path, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
