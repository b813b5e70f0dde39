package org.inspraak.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableListTest {

    @Test
    void given_our_list_when_read_then_cases_are_copied_after_their_companies() throws IOException {
        List<String> copied =
                TableList.read().copied().stream().map(TableList.Table::name).toList();

        assertThat(copied).containsSubsequence("company", "ai_system", "case_file", "case_task", "act_ru_task");
    }

    @Test
    void given_a_new_table_when_the_database_is_looked_at_then_making_cases_stops() {
        TableList list = TableList.of("case case_file id: case_number = k.case_number\nleave act_hi_*: no history");

        assertThatCode(() -> list.mustKnow(List.of("case_file", "act_hi_procinst")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> list.mustKnow(List.of("case_file", "case_tally")))
                .hasMessageContaining("case_tally");
    }

    @Test
    void given_expressions_when_read_then_each_goes_with_its_column() {
        TableList.Table table = TableList.of("case review case_id: a = f(x, 1); b = c = d")
                .copied()
                .get(0);

        assertThat(table.by()).isEqualTo("case_id");
        assertThat(table.expressions()).containsEntry("a", "f(x, 1)").containsEntry("b", "c = d");
    }

    @Test
    void given_a_line_that_says_too_little_when_read_then_it_is_refused() {
        assertThatThrownBy(() -> TableList.of("case review:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableList.of("copy review id:")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableList.of("case review case_id:\ncase review case_id: a = b"))
                .hasMessage("twice: review");
    }
}
