package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspraak.web.page.FormField.Kind;
import org.junit.jupiter.api.Test;

class FormDraftTest {

    private static FormField rows() {
        return new FormField("measures", Kind.ROWS, "Measures")
                .of(
                        List.of(
                                new FormField("what", Kind.TEXT, "What").needed(),
                                new FormField("dueOn", Kind.DATE, "When")),
                        1,
                        3);
    }

    @Test
    void given_what_was_typed_when_it_is_handed_on_then_dates_are_iso_and_open_fields_are_left_out() {
        FormDraft draft = new FormDraft()
                .with(new FormField("signedOn", Kind.DATE, "Signed"))
                .with(new FormField("remark", Kind.TEXT, "Remark"));
        draft.field("signedOn").setValue("5/3/2026");
        assertThat(draft.raw()).isEqualTo(Map.of("signedOn", "2026-03-05"));
    }

    @Test
    void given_rows_when_they_are_handed_on_then_empty_ones_are_left_out() {
        FormDraft draft = new FormDraft().with(rows());
        FormField field = draft.field("measures");
        field.addRow();
        field.getRows().get(1).field("what").setValue("no ranking on the screen");
        assertThat(draft.raw()).isEqualTo(Map.of("measures", List.of(Map.of("what", "no ranking on the screen"))));
    }

    @Test
    void given_rows_when_more_are_asked_than_fit_then_there_are_no_more() {
        FormField field = rows();
        for (int i = 0; i < 10; i++) {
            field.addRow();
        }
        assertThat(field.getRows()).hasSize(3);
        assertThat(field.isMoreRowsAllowed()).isFalse();
    }

    @Test
    void given_a_row_that_is_removed_when_findings_come_then_they_go_to_the_rows_as_they_stand() {
        FormField field = rows();
        field.addRow();
        field.removeRow(0);
        FormDraft draft = new FormDraft().with(field);
        assertThat(draft.show(Map.of("measures[0].dueOn", "No such day"))).isEmpty();
        assertThat(field.getRows().get(0).field("dueOn").getFinding()).isEqualTo("No such day");
        assertThat(draft.getWrong()).isEqualTo(1);
    }

    @Test
    void given_findings_when_they_are_shown_then_each_is_at_its_field_and_the_rest_is_given_back() {
        FormDraft draft =
                new FormDraft().with(new FormField("name", Kind.LINE, "Name")).inside("company.");
        List<String> rest = draft.show(Map.of("company.name", "Missing", "elsewhere", "Of another form"));
        assertThat(draft.field("name").getFinding()).isEqualTo("Missing");
        assertThat(rest).containsExactly("Of another form");
    }

    @Test
    void given_a_finding_inside_a_list_that_names_no_row_when_it_is_shown_then_it_stands_at_the_list() {
        FormDraft draft = new FormDraft().with(rows());
        draft.show(Map.of("measures.what", "Too long"));
        assertThat(draft.field("measures").getFinding()).isEqualTo("Too long");
    }

    @Test
    void given_a_field_that_was_mended_when_findings_come_again_then_the_old_one_is_gone() {
        FormDraft draft = new FormDraft().with(new FormField("name", Kind.LINE, "Name"));
        draft.show(Map.of("name", "Missing"));
        draft.show(Map.of());
        assertThat(draft.field("name").isWrong()).isFalse();
    }

    @Test
    void given_rows_that_are_known_when_the_form_opens_then_they_are_filled_in() {
        FormField field = new FormField("measures", Kind.ROWS, "Measures")
                .of(List.of(new FormField("dueOn", Kind.DATE, "When")), 0, 5)
                .withRow(Map.of("dueOn", LocalDate.of(2027, 1, 31)));
        assertThat(field.getRows().get(0).field("dueOn").getValue()).isEqualTo("31/01/2027");
    }

    @Test
    void given_choices_and_rows_when_told_what_is_filled_in_then_in_the_words_of_the_form() {
        FormField choice = new FormField("status", Kind.CHOICE, "Status")
                .choices(List.of(new Option("IN_FORCE", "in force"), new Option("PENDING", "pending")))
                .starting("PENDING");
        FormField field = rows();
        field.getRows().get(0).field("what").setValue("no ranking");
        field.getRows().get(0).field("dueOn").setValue("31/01/2027");

        assertThat(choice.getSaid()).isEqualTo("pending");
        assertThat(field.getSaid()).isEqualTo("no ranking · 31/01/2027");
        assertThat(rows().getSaid()).isNull();
        assertThat(new FormField("name", Kind.LINE, "Name").getSaid()).isNull();
    }
}
