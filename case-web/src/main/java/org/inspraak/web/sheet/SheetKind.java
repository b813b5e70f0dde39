package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by what stands in it; names and media types are often wrong. */
enum SheetKind {
    /** XLSX. */
    WORKBOOK,
    /** XLS and others that save as XLSX. */
    OLD_WORKBOOK,
    /** With a password. */
    LOCKED_WORKBOOK,
    /** Perhaps CSV. */
    TEXT,
    DAMAGED,
    EMPTY,
    SOMETHING_ELSE;

    private static final int HEAD = 8_192;
    private static final List<String> NO_SHEETS =
            List.of("%pdf", "%!ps", "{\\rtf", "<!doctype", "<html", "<?xml", "<svg");

    static SheetKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return ofZip(file);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return ofCompound(file);
        }
        return ofText(head);
    }

    private static SheetKind ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean openDocument = zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null;
            if (zip.getEntry("xl/workbook.bin") != null || openDocument) {
                return OLD_WORKBOOK;
            }
            boolean workbook = zip.getEntry("[Content_Types].xml") != null
                    && zip.stream().anyMatch(part -> part.getName().matches("(?i)(xl/)?workbook[0-9]*\\.xml"));
            return workbook ? WORKBOOK : SOMETHING_ELSE;
        } catch (ZipException cutOff) {
            return DAMAGED;
        }
    }

    /** The container of XLS, and of XLSX with a password, but of older letters too. */
    private static SheetKind ofCompound(Path file) {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            if (parts.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return LOCKED_WORKBOOK;
            }
            boolean sheet = parts.getRoot().hasEntryCaseInsensitive("Workbook")
                    || parts.getRoot().hasEntryCaseInsensitive("Book");
            return sheet ? OLD_WORKBOOK : SOMETHING_ELSE;
        } catch (IOException | RuntimeException damaged) {
            // POI has an exception of its own for each way in which such a file can be broken
            return DAMAGED;
        }
    }

    private static SheetKind ofText(byte[] head) {
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return TEXT;
        }
        for (byte one : head) {
            boolean layout = one == '\t' || one == '\n' || one == '\r' || one == '\f';
            if (one >= 0 && one < ' ' && !layout) {
                return SOMETHING_ELSE;
            }
        }
        String start = new String(head, 0, Math.min(head.length, 100), StandardCharsets.ISO_8859_1)
                .replace("\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return NO_SHEETS.stream().anyMatch(start::startsWith) ? SOMETHING_ELSE : TEXT;
    }

    private static boolean begins(byte[] head, int... with) {
        if (head.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
