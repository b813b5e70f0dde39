package org.inspraak.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.web.sheet.SheetBytes.cells;
import static org.inspraak.web.sheet.SheetBytes.rows;
import static org.inspraak.web.sheet.SheetBytes.text;

import java.io.IOException;
import java.util.List;
import org.inspraak.importing.SheetRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static final List<List<String>> TWO_ROWS =
            List.of(List.of("Bedrijf", "Doel"), List.of("Crèche Zonneschijn", "planning, toezicht; tempo"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bedrijf;Doel\r\nCrèche Zonneschijn;\"planning, toezicht; tempo\"\r\n",
                "Bedrijf,Doel\nCrèche Zonneschijn,\"planning, toezicht; tempo\"",
                "Bedrijf\tDoel\nCrèche Zonneschijn\tplanning, toezicht; tempo\n",
                "sep=,\r\nBedrijf,Doel\r\nCrèche Zonneschijn,\"planning, toezicht; tempo\"\r\n",
                "Bedrijf;Doel;;\n\n;;;\nCrèche Zonneschijn;\"planning, toezicht; tempo\";;\n \n"
            })
    void given_a_separator_when_read_then_it_is_found_and_cells_come_as_they_were_written(String csv)
            throws IOException {
        assertThat(cells(text(csv))).isEqualTo(TWO_ROWS);
        assertThat(cells(text("\ufeff" + csv))).isEqualTo(TWO_ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16"})
    void given_an_encoding_when_read_then_accents_are_right(String charset) throws IOException {
        byte[] file = text("Bedrijf;Doel\nCrèche – “Zonneschijn” €;ü\n", charset);

        assertThat(cells(file).get(1)).containsExactly("Crèche – “Zonneschijn” €", "ü");
    }

    @Test
    void given_text_over_several_lines_when_read_then_rows_count_as_in_a_spreadsheet() throws IOException {
        List<SheetRow> rows = rows(text("a;b\n\"een\ntwee \"\"drie\"\"\";2\n\nvier;4\n"));

        assertThat(rows).extracting(SheetRow::line).containsExactly(1, 2, 4);
        assertThat(rows.get(1).cells()).containsExactly("een\ntwee \"drie\"", "2");
    }

    @Test
    void given_quotation_marks_within_a_cell_when_read_then_they_stay() throws IOException {
        assertThat(cells(text("a;b\nhet \"slimme\" rooster;2\n")).get(1))
                .containsExactly("het \"slimme\" rooster", "2");
    }
}
