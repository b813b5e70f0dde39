package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inspraak.importing.ImportColumn;
import org.inspraak.importing.ImportState;
import org.inspraak.importing.RowFinding;
import org.inspraak.importing.RowFinding.Kind;
import org.inspraak.importing.RowState;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;

class ImportTextsTest {

    private static final Path SOURCES = Path.of("../case-domain/src/main/java/org/inspraak/importing");
    private static final Pattern CODE = Pattern.compile("(?:WRONG|UNCLEAR|UNDERSTOOD),\\s*\"([a-z-]+\\.[a-z.-]+)\"");

    @Test
    void given_a_word_and_a_date_when_told_then_both_are_in_the_readers_language() {
        RowFinding stage = new RowFinding(
                ImportColumn.STAGE,
                Kind.UNDERSTOOD,
                "import.read-as",
                Map.of("value", "onderhandeling", "asKey", "stage.negotiation"));
        RowFinding date = new RowFinding(
                ImportColumn.GO_LIVE,
                Kind.WRONG,
                "import.date-impossible",
                Map.of("value", "2027-04-31", "expected", "2027-04-30"));

        assertThat(ImportTexts.sentence(Language.DE, stage))
                .contains("onderhandeling")
                .contains("Verhandlung");
        assertThat(ImportTexts.sentence(Language.NL, date))
                .contains("2027-04-31")
                .contains("30/04/2027");
    }

    @Test
    void given_a_word_read_as_itself_when_asked_then_it_is_plain_and_another_is_not() {
        Map<String, String> params = Map.of("value", "ONDERHANDELING", "asKey", "stage.negotiation");
        RowFinding same = new RowFinding(ImportColumn.STAGE, Kind.UNDERSTOOD, "import.read-as", params);

        assertThat(ImportTexts.isPlain(Language.NL, same)).isTrue();
        assertThat(ImportTexts.isPlain(Language.FR, same)).isFalse();
    }

    @Test
    void given_the_codes_of_the_domain_when_shown_then_each_has_a_sentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }

        assertThat(codes).hasSizeGreaterThan(15);
        assertThat(ProblemTexts.texts(Language.NL).stringPropertyNames()).containsAll(codes);
    }

    @Test
    void given_what_an_import_is_told_by_when_shown_then_each_word_has_a_text() {
        PageBook book = PageBook.in(Language.NL);
        List<String> keys = Stream.of(
                        Stream.of(ImportColumn.values()).map(one -> "import.column." + one.code()),
                        Stream.of(ImportState.values()).map(one -> "import.state." + one.code()),
                        Stream.of(RowState.values()).map(one -> "import.row." + one.code()),
                        Stream.of(Kind.values()).map(one -> "import.kind." + one.code()))
                .flatMap(one -> one)
                .toList();

        assertThat(keys).allSatisfy(key -> assertThat(book.has(key)).as(key).isTrue());
    }
}
