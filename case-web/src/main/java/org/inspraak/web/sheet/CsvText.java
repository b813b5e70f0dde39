package org.inspraak.web.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The characters of a text file. A byte order mark says how they are written; without one it is UTF-8 if every byte of the
 * file fits that, else what Windows writes in Western Europe.
 *
 * @param skipped bytes before the first row: the mark, and a line {@code sep=;} that is for spreadsheet programs
 */
record CsvText(Path file, Charset charset, int skipped, char separator) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SEPARATORS = ";,\t";
    private static final int FIRST_LINE = 64 * 1024;

    static CsvText of(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(4);
        }
        int mark = markLength(head);
        Charset charset = mark == 0 ? (isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS) : marked(head);
        refuseControls(file, charset, mark);
        return withSeparator(new CsvText(file, charset, mark, ';'));
    }

    private static int markLength(byte[] head) {
        boolean utf8 =
                head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        return utf8 ? 3 : isUtf16(head) ? 2 : 0;
    }

    private static boolean isUtf16(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFF + 0xFE;
    }

    private static Charset marked(byte[] head) {
        if (!isUtf16(head)) {
            return StandardCharsets.UTF_8;
        }
        return (head[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8.newDecoder())) {
            readAway(reader);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static void readAway(Reader reader) throws IOException {
        char[] buffer = new char[32 * 1024];
        int read = reader.read(buffer);
        while (read >= 0) {
            read = reader.read(buffer);
        }
    }

    /** A file with NUL in it was never a text. */
    private static void refuseControls(Path file, Charset charset, int mark) throws IOException {
        try (Reader reader = open(file, charset, mark)) {
            char[] buffer = new char[32 * 1024];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw SheetFile.refused("import.not-a-sheet");
                    }
                }
            }
        }
    }

    private static CsvText withSeparator(CsvText text) throws IOException {
        String first = text.firstLine();
        if (first.matches("(?i)sep=[;,\t]")) {
            return new CsvText(text.file, text.charset, text.skipped + text.bytesOf(first), first.charAt(4));
        }
        char most = ';';
        for (char separator : SEPARATORS.toCharArray()) {
            most = count(first, separator) > count(first, most) ? separator : most;
        }
        return new CsvText(text.file, text.charset, text.skipped, most);
    }

    private int bytesOf(String line) throws IOException {
        try (Reader reader = characters()) {
            reader.skip(line.length());
            boolean twoMarks = reader.read() == '\r' && reader.read() == '\n';
            return (line + (twoMarks ? "\r\n" : "\n")).getBytes(charset).length;
        }
    }

    /** The first line with something in it, or its beginning. */
    private String firstLine() throws IOException {
        StringBuilder line = new StringBuilder();
        try (Reader reader = new java.io.BufferedReader(characters())) {
            for (int one = reader.read(); one >= 0 && line.length() < FIRST_LINE; one = reader.read()) {
                boolean end = one == '\n' || one == '\r';
                if (end && !line.toString().isBlank()) {
                    break;
                }
                line.append(end ? "" : (char) one);
            }
        }
        return line.toString();
    }

    /** Outside of quotation marks. */
    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (char one : line.toCharArray()) {
            quoted ^= one == '"';
            count += !quoted && one == separator ? 1 : 0;
        }
        return count;
    }

    /** From the first row on. */
    Reader characters() throws IOException {
        return open(file, charset, skipped);
    }

    private static Reader open(Path file, Charset charset, int skipped) throws IOException {
        InputStream stream = Files.newInputStream(file);
        // a file that ends before is empty from there
        stream.readNBytes(skipped);
        return new InputStreamReader(new BufferedInputStream(stream), charset);
    }
}
