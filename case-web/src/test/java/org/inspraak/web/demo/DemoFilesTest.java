package org.inspraak.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.document.ReceivedFile;
import org.inspraak.web.document.TikaContentTypes;
import org.inspraak.web.document.TikaTexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoFilesTest {

    private static final String TITLE = "Réponse de l’employeur (été)";
    private static final List<String> LINES = List.of("Aucune fonction ne disparaît. ".repeat(6), "Für alle.");

    @ParameterizedTest
    @CsvSource({"pdf,PDF", "docx,DOCX", "png,PNG"})
    void given_a_file_of_the_demo_then_it_is_what_it_says_and_its_words_are_read(String kind, FileType expected)
            throws IOException {
        try (InputStream content = DemoFiles.open(kind, TITLE, LINES);
                ReceivedFile file = ReceivedFile.keep(content)) {
            FileType type = new TikaContentTypes().recognise(file.channel(), FileName.of("a." + kind));

            assertThat(type).isEqualTo(expected);
            if (type != FileType.PNG) {
                assertThat(new TikaTexts().read(file.stream(), type))
                        .contains(TITLE)
                        .contains("Für alle.");
            }
        }
    }
}
