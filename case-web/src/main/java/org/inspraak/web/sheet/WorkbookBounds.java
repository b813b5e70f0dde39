package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Unpacks a workbook once and keeps nothing, to see that it is whole and does not unpack to far more than a spreadsheet
 * is. What a part says of its own size is not believed.
 */
final class WorkbookBounds {

    static final long MOST_UNPACKED = 300_000_000;
    /** Each of these is read into memory. */
    static final long MOST_STRINGS = 20_000_000;

    static final long MOST_OF_OTHER_PARTS = 4_000_000;

    private static final int MOST_PARTS = 2_000;
    /** How many times its packed size a part may be, once it is no small one: rows that are alike are some thirty times. */
    private static final long MOST_TIMES = 400;

    private static final long SMALL = 1_000_000;

    static {
        // POI looks too, while it reads; rows that are much alike pack better than its own bound allows
        ZipSecureFile.setMinInflateRatio(0.5 / MOST_TIMES);
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    private long unpacked;

    private WorkbookBounds() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw SheetFile.refused("import.bomb");
            }
            var bounds = new WorkbookBounds();
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                bounds.unpack(zip, parts.nextElement());
            }
        } catch (ZipException | java.io.EOFException damaged) {
            throw SheetFile.refused("import.damaged");
        }
    }

    private void unpack(ZipFile zip, ZipEntry part) throws IOException {
        long most = mostOf(part.getName().toLowerCase(Locale.ROOT));
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream packed = zip.getInputStream(part);
                CheckedInputStream stream = new CheckedInputStream(packed, new CRC32())) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                unpacked += read;
                boolean blown = size > SMALL && size > MOST_TIMES * part.getCompressedSize();
                if (blown || size > most || unpacked > MOST_UNPACKED) {
                    throw SheetFile.refused("import.bomb");
                }
            }
            if (part.getCrc() >= 0 && part.getCrc() != stream.getChecksum().getValue()) {
                throw SheetFile.refused("import.damaged");
            }
        }
    }

    private static long mostOf(String part) {
        if (part.contains("worksheets/") || !part.endsWith(".xml")) {
            return MOST_UNPACKED;
        }
        return part.endsWith("sharedstrings.xml") ? MOST_STRINGS : MOST_OF_OTHER_PARTS;
    }
}
