package org.inspraak.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that say they are workbooks and are not. */
final class Workbooks {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    static byte[] letter() {
        return packed("word/document.xml", 1);
    }

    /** Two gigabytes of nothing in two megabytes. */
    static byte[] bomb() {
        return packed(SHEET, 2_000);
    }

    static byte[] cutInHalf() {
        byte[] whole = packed(SHEET, 1);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] packed(String part, int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(part.startsWith("xl/") ? "xl/workbook.xml" : "word/settings.xml"));
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
