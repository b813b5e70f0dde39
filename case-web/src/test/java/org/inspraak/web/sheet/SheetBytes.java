package org.inspraak.web.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inspraak.importing.SheetRow;

/** Files as people and programs send them, made where they are needed. */
final class SheetBytes {

    private SheetBytes() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filling.accept(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] smallWorkbook() throws IOException {
        return workbook(workbook -> {
            var row = workbook.createSheet("Dossiers").createRow(0);
            row.createCell(0).setCellValue("Bedrijf");
            row.createCell(1).setCellValue("KBO-nummer");
        });
    }

    /** A writer of what stands in one part of a package. */
    interface Part {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** A copy in which one part is another; it is added when there was none. */
    static byte[] with(byte[] workbook, String name, Part part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            part.writeTo(to);
        }
        return bytes.toByteArray();
    }

    static Part blanks(long megabytes) {
        return stream -> {
            byte[] blank = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < megabytes; i++) {
                stream.write(blank);
            }
        };
    }

    static List<SheetRow> rows(byte[] file) throws IOException {
        return rows(new ByteArrayInputStream(file));
    }

    static List<SheetRow> rows(InputStream stream) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        try (SheetFile file = SheetFile.keep(stream);
                SheetRows rows = file.open()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    static List<List<String>> cells(byte[] file) throws IOException {
        return rows(file).stream().map(SheetRow::cells).toList();
    }

    /** What reading left behind on disk. */
    static List<Path> leftBehind() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("inspraak-sheet-"))
                    .toList();
        }
    }
}
