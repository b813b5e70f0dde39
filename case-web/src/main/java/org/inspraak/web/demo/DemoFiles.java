package org.inspraak.web.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files as an employer or a supplier would send them, each as its kind prescribes. */
final class DemoFiles {

    /** The letters that a PDF knows by itself. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final int MOST_IN_LINE = 80;

    private DemoFiles() {}

    /** @param kind pdf, docx or png */
    static InputStream open(String kind, String title, List<String> lines) {
        return switch (kind) {
            case "pdf" -> new ByteArrayInputStream(pdf(title, lines));
            case "docx" -> new ByteArrayInputStream(docx(title, lines));
            default -> DemoFiles.class.getResourceAsStream("screen.png");
        };
    }

    /** One page with a title and lines below it. */
    private static byte[] pdf(String title, List<String> lines) {
        StringBuilder page =
                new StringBuilder("BT /F1 18 Tf 56 770 Td (" + escaped(title) + ") Tj /F1 11 Tf 0 -36 Td 16 TL\n");
        lines.stream()
                .flatMap(line -> broken(line).stream())
                .forEach(line -> page.append('(').append(escaped(line)).append(") Tj T*\n"));
        page.append("ET");
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n %n".formatted(file.length()).replace(System.lineSeparator(), "\n"));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        file.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(WESTERN);
    }

    private static String escaped(String text) {
        return text.replaceAll("[()\\\\]", "\\\\$0");
    }

    private static List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > MOST_IN_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        lines.add("");
        return lines;
    }

    private static byte[] docx(String title, List<String> lines) {
        StringBuilder body = new StringBuilder(paragraph(title));
        lines.forEach(line -> body.append(paragraph(line)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            add(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String paragraph(String text) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:p><w:r><w:t>" + plain + "</w:t></w:r></w:p>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
