package org.inspraak.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.document.ReceivedFile;
import org.inspraak.document.TextExtractor;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, and what is in it. */
class FilesTest {

    private static final String WORDS = "De algoritmische planning van de ploegen";

    private final TikaContentTypes types = new TikaContentTypes();
    private final TikaTexts texts = new TikaTexts();

    private FileType recognise(byte[] bytes, String name) {
        try (ReceivedFile file = ReceivedFile.keep(new ByteArrayInputStream(bytes))) {
            FileType type = types.recognise(file.channel(), FileName.of(name));
            // it can still be read from its beginning
            assertThat(file.stream().readAllBytes()).isEqualTo(bytes);
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(byte[] bytes, String name) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> recognise(bytes, name))
                .code();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", OfficeFiles.pdf(WORDS), FileType.PDF),
                Arguments.of("a.docx", OfficeFiles.docx(WORDS), FileType.DOCX),
                Arguments.of("a.xlsx", OfficeFiles.xlsx(WORDS), FileType.XLSX),
                Arguments.of("a.pptx", OfficeFiles.pptx(WORDS), FileType.PPTX),
                Arguments.of("a.odt", OfficeFiles.odt(WORDS), FileType.ODT),
                Arguments.of("a.rtf", text("{\\rtf1\\ansi " + WORDS + "\\par}"), FileType.RTF),
                Arguments.of("a.txt", text(WORDS), FileType.TXT),
                Arguments.of("a", text(WORDS), FileType.TXT),
                Arguments.of("A.CSV", text("kop;kop\n" + WORDS + ";1\n"), FileType.CSV),
                Arguments.of("a.html", text("<html><body><p>" + WORDS + "</p></body></html>"), FileType.HTML),
                Arguments.of("a.eml", OfficeFiles.mail(WORDS), FileType.EML));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void given_a_file_that_is_taken_then_it_is_known_and_its_words_are_read(
            String name, byte[] bytes, FileType expected) {
        FileType type = recognise(bytes, name);

        assertThat(type).isEqualTo(expected);
        assertThat(texts.read(new ByteArrayInputStream(bytes), type)).contains(WORDS);
    }

    @Test
    void given_a_picture_or_a_message_of_outlook_then_it_is_known() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertThat(recognise(png, "a.png")).isEqualTo(FileType.PNG);
        assertThat(texts.read(new ByteArrayInputStream(png), FileType.PNG)).isEmpty();
        assertThat(recognise(OfficeFiles.old("__properties_version1.0"), "a.msg"))
                .isEqualTo(FileType.MSG);
    }

    static Stream<Arguments> refused() {
        byte[] macros = OfficeFiles.zip(
                "[Content_Types].xml", "wordprocessingml.document.main+xml", "word/vbaProject.bin", "x");
        byte[] enabled = OfficeFiles.zip("[Content_Types].xml", "ms-word.document.macroEnabled.main+xml");
        byte[] basic = OfficeFiles.zip(
                "mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "x");
        byte[] renamed = OfficeFiles.zip(
                "[Content_Types].xml",
                "wordprocessingml.document.main+xml application/vnd.ms-office.vbaProject",
                "word/styles2.bin",
                "x");
        return Stream.of(
                Arguments.of("a.docx", renamed, "document.macros"),
                Arguments.of("a.docx", OfficeFiles.zip("word/VBAPROJECT.BIN", "x"), "document.macros"),
                Arguments.of("a.pdf", archiveCalling("application/pdf"), "document.type-refused"),
                Arguments.of("a.txt", archiveCalling("text/plain"), "document.type-refused"),
                Arguments.of("a", archiveCalling("image/png"), "document.type-refused"),
                Arguments.of("a.docx", archiveCalling(FileType.DOCX.mediaType()), "document.type-refused"),
                Arguments.of("a.exe", text("MZ" + "\0".repeat(100)), "document.type-refused"),
                Arguments.of("a.pdf", text("MZ" + "\0".repeat(100)), "document.type-refused"),
                Arguments.of("a.bat", text("del *.*"), "document.type-refused"),
                Arguments.of("a.txt", text("#!/bin/sh\nrm -rf /\n"), "document.type-refused"),
                Arguments.of("a.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "document.type-refused"),
                Arguments.of("a.zip", OfficeFiles.zip("a.txt", "a"), "document.type-refused"),
                Arguments.of("a.docx", OfficeFiles.zip("a.txt", "a"), "document.type-refused"),
                Arguments.of("a.doc", OfficeFiles.old("WordDocument"), "document.type-refused"),
                Arguments.of("a.docx", OfficeFiles.old("EncryptedPackage"), "document.protected"),
                Arguments.of("a.docx", macros, "document.macros"),
                Arguments.of("a.docm", enabled, "document.type-refused"),
                Arguments.of("a.docx", enabled, "document.macros"),
                Arguments.of("a.odt", basic, "document.macros"),
                Arguments.of("a.pdf", text(WORDS), "document.other-content"),
                Arguments.of("a.pdf", OfficeFiles.docx(WORDS), "document.other-content"),
                Arguments.of("a.txt", OfficeFiles.pdf(WORDS), "document.other-content"),
                Arguments.of("a.xlsx", OfficeFiles.docx(WORDS), "document.other-content"));
    }

    /** Any archive may say of itself that it is something else. */
    private static byte[] archiveCalling(String itself) {
        return OfficeFiles.zip("mimetype", itself, "a.exe", "MZ");
    }

    @Test
    void given_a_damaged_file_then_it_is_refused_or_taken_and_nothing_breaks() {
        byte[] message = OfficeFiles.old("__properties_version1.0");
        byte[] packed = OfficeFiles.docx(WORDS);
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            assertThat(outcome(damaged(message, 8, round % 2 == 0 ? 504 : message.length - 8, random), "a.msg"))
                    .isIn("MSG", "document.type-refused", "document.protected");
            int list = round % 2 == 0 ? 4 : packed.length - 400;
            assertThat(outcome(damaged(packed, list, packed.length - list, random), "a.docx"))
                    .isIn("DOCX", "document.type-refused", "document.other-content");
        }
    }

    /** With other bytes in some places; not in the first ones, by which it is known. */
    private static byte[] damaged(byte[] whole, int from, int length, Random random) {
        byte[] damaged = whole.clone();
        for (int i = 0; i < 4; i++) {
            damaged[from + random.nextInt(length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    @Test
    void given_an_archive_of_a_great_many_empty_files_then_it_is_refused_before_any_of_them_is_kept() {
        String[] crowd = new String[2 * 20_001];
        for (int i = 0; i < crowd.length; i += 2) {
            crowd[i] = Integer.toString(i);
            crowd[i + 1] = "";
        }
        crowd[0] = "mimetype";
        crowd[1] = FileType.ODT.mediaType();

        assertThat(refusal(OfficeFiles.zip(crowd), "a.odt")).isEqualTo("document.type-refused");
        assertThat(recognise(OfficeFiles.zip(Arrays.copyOf(crowd, crowd.length - 2)), "a.odt"))
                .isEqualTo(FileType.ODT);
    }

    private String outcome(byte[] bytes, String name) {
        try {
            return recognise(bytes, name).name();
        } catch (CaseRuleViolation no) {
            return no.code();
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void given_a_file_that_is_not_taken_then_it_is_said_why(String name, byte[] bytes, String code) {
        assertThat(refusal(bytes, name)).isEqualTo(code);
    }

    @Test
    void given_more_words_than_anybody_searches_for_then_the_rest_is_left_out() {
        byte[] endless = text("woord ".repeat(400_000));

        assertThat(texts.read(new ByteArrayInputStream(endless), FileType.TXT).length())
                .isBetween(TextExtractor.MOST_CHARACTERS - 20, TextExtractor.MOST_CHARACTERS);
    }

    @Test
    void given_a_file_that_unpacks_without_end_then_nothing_of_it_is_read() {
        byte[] bomb = OfficeFiles.zip("content.xml", " ".repeat(60_000_000));

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(texts.read(new ByteArrayInputStream(bomb), FileType.ODT)).isEmpty();
    }

    @Test
    void given_a_broken_file_then_it_has_no_words_and_no_harm_is_done() {
        byte[] broken = OfficeFiles.pdf(WORDS);
        byte[] half = java.util.Arrays.copyOf(broken, broken.length / 3);

        assertThat(texts.read(new ByteArrayInputStream(half), FileType.PDF)).isEmpty();
    }
}
