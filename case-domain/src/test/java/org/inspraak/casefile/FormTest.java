package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inspraak.casefile.Form.Entry;
import org.inspraak.casefile.Form.Field;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {

    private static final Form FORM = Form.of(
            Field.line("line"),
            Field.text("text"),
            Field.date("date"),
            Field.number("number", 1, 5),
            Field.yesNo("yes"),
            Field.choice("choice", "red", "blue"),
            Field.choiceOf("phase", InvolvementPhase.class),
            Field.rows("rows", 0, 2, Field.line("what").needed(), Field.number("count", 0, 9)));

    @Test
    void given_every_field_when_it_is_read_then_each_has_its_type() {
        Entry entry = FORM.read(Map.of(
                "line",
                "  één regel ",
                "text",
                "twee\nregels 🎉 שלום",
                "date",
                "2027-02-28",
                "number",
                "4",
                "yes",
                "true",
                "choice",
                "red",
                "phase",
                "before-decision",
                "rows",
                List.of(Map.of("what", "iets", "count", 3))));
        assertThat(entry.text("line")).isEqualTo("één regel");
        assertThat(entry.text("text")).isEqualTo("twee\nregels 🎉 שלום");
        assertThat(entry.date("date")).isEqualTo("2027-02-28");
        assertThat(entry.number("number")).isEqualTo(4);
        assertThat(entry.yes("yes")).isTrue();
        assertThat(entry.choice("phase", InvolvementPhase.class)).isEqualTo(InvolvementPhase.BEFORE_DECISION);
        assertThat(entry.rows("rows").get(0).number("count")).isEqualTo(3);
    }

    @Test
    void given_nothing_when_it_is_read_then_what_is_open_reads_as_nothing() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("line", " ");
        raw.put("date", "");
        raw.put("number", null);
        Entry entry = FORM.read(raw);
        assertThat(entry.text("line")).isNull();
        assertThat(entry.date("date")).isNull();
        assertThat(entry.number("number")).isNull();
        assertThat(entry.yes("yes")).isFalse();
        assertThat(entry.choice("phase", InvolvementPhase.class)).isNull();
        assertThat(entry.rows("rows")).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("line", "x".repeat(201), "text.too-long"),
                arguments("line", "a\u0000b", "text.control-character"),
                arguments("line", "a\ud83d", "text.control-character"),
                arguments("line", 5, "value.not-text"),
                arguments("text", "x".repeat(10_000_000), "text.too-long"),
                arguments("date", "2027-02-29", "date.impossible"),
                arguments("date", "31/12/2027", "date.impossible"),
                arguments("date", "0206-01-01", "date.out-of-bounds"),
                arguments("date", "+20226-01-01", "date.out-of-bounds"),
                arguments("date", LocalDate.of(1890, 1, 1), "date.out-of-bounds"),
                arguments("date", List.of(), "value.not-text"),
                arguments("number", "vier", "number.not-whole"),
                arguments("number", "1.5", "number.not-whole"),
                arguments("number", "1e99", "number.not-whole"),
                arguments("number", -1, "number.out-of-bounds"),
                arguments("number", 1_000_000_000, "number.out-of-bounds"),
                arguments("number", 1_000_000_000_000L, "number.not-whole"),
                arguments("yes", "ja", "value.not-yes-or-no"),
                arguments("yes", 1, "value.not-yes-or-no"),
                arguments("choice", "green", "value.not-a-choice"),
                arguments("choice", List.of("red"), "value.not-a-choice"),
                arguments("phase", "BEFORE_DECISION", "value.not-a-choice"),
                arguments("rows", "one", "value.not-a-list"),
                arguments("rows", Map.of(), "value.not-a-list"),
                arguments("rows", List.of(Map.of(), Map.of(), Map.of()), "rows.count"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void given_a_wrong_value_when_it_is_read_then_the_field_and_what_is_wrong_are_told(
            String field, Object value, String code) {
        List<Finding> findings = findings(FORM, Map.of(field, value));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).field()).isEqualTo(field);
        assertThat(findings.get(0).code()).isEqualTo(code);
    }

    @Test
    void given_several_wrong_values_when_it_is_read_then_all_are_told_at_once() {
        Map<String, Object> raw = Map.of(
                "number",
                9,
                "rows",
                Arrays.asList(Map.of("what", ""), "no row", Map.of("what", "x", "count", 10))
                        .subList(0, 2),
                "colour",
                "blue");
        assertThat(findings(FORM, raw))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("number", "number.out-of-bounds"),
                        org.assertj.core.groups.Tuple.tuple("rows[0].what", "value.missing"),
                        org.assertj.core.groups.Tuple.tuple("rows[1]", "value.not-an-object"),
                        org.assertj.core.groups.Tuple.tuple("colour", "field.unknown"));
    }

    @Test
    void given_a_needed_field_when_it_is_left_open_then_it_is_asked_for() {
        Form needed = Form.of(Field.date("date").needed(), Field.rows("rows", 1, 3, Field.line("what")));
        assertThat(findings(needed, Map.of()))
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("date", "value.missing"),
                        org.assertj.core.groups.Tuple.tuple("rows", "value.missing"));
        assertThat(findings(needed, Map.of("date", "2027-01-01", "rows", List.of())))
                .extracting(Finding::code)
                .containsExactly("rows.count");
    }

    private static List<Finding> findings(Form form, Map<String, ?> raw) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> form.read(raw))
                .findings();
    }
}
