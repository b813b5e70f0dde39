package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The deadlines that the law gives a case, from the outside: why, what a move would do, and how they end. */
@ExtendWith(InspraakRunning.class)
class LegalDeadlinesTest {

    private static final LocalDate TODAY = Filling.TODAY;
    private static final String INFORMATION = "BE-39-INFO";

    private final Inspraak inspraak;
    private final Colleague katrien;

    LegalDeadlinesTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    private String aCaseStarting(LocalDate implementation) {
        return katrien.registers(anIntroduction()
                .with("decisionOn", JsonValue.NULL)
                .with("implementationStart", implementation.toString())
                .with("goLive", JsonValue.NULL));
    }

    private static JsonObject duty(Colleague reader, String number, String rule) {
        return reader.readsPart(number, "deadlines").items().stream()
                .filter(one -> rule.equals(one.getString("rule", null)))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject information(String number) {
        return duty(katrien, number, INFORMATION);
    }

    private static JsonObject body(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private Answer moves(String number, JsonObject dates) {
        return katrien.with("If-Match", "*").rest().patch("/api/v1/cases/" + number, dates);
    }

    @Test
    void given_a_start_that_is_known_when_the_deadline_is_read_then_its_computation_is_a_sentence_in_each_language() {
        String number = aCaseStarting(LocalDate.of(TODAY.getYear() + 1, 9, 1));

        JsonObject computed = information(number).getJsonObject("computed");
        assertThat(computed.getString("sentence"))
                .startsWith("Drie maanden vóór ")
                .contains("(begin van de inplanting) is ", "1 juni", "veilig is");
        assertThat(computed.getString("citation")).contains("39");
        assertThat(computed.getString("ruleStatus")).isEqualTo("in-force");
        assertThat(List.of(computed.getString("anchor"), computed.getString("direction"), computed.getString("unit")))
                .containsExactly("introduction", "backward", "months");
        assertThat(computed.getInt("count")).isEqualTo(3);
        JsonObject french = duty(katrien.reading("fr"), number, INFORMATION);
        assertThat(french.getJsonObject("computed").getString("sentence")).startsWith("Trois mois avant le ");
        assertThat(french.getString("title")).isNotEqualTo(information(number).getString("title"));
    }

    @Test
    void given_other_dates_when_they_are_previewed_then_nothing_changes_until_they_are_sent() {
        String number = aCaseStarting(TODAY.plusMonths(8));
        JsonObject sooner = body("implementationStart", TODAY.plusMonths(1).toString());

        JsonObject change = katrien.post("/cases/" + number + "/dates/preview", sooner).expect(200).items().stream()
                .filter(one -> one.getString("rule").equals(INFORMATION))
                .findFirst()
                .orElseThrow();

        assertThat(change.getString("effect")).isEqualTo("moved");
        assertThat(change.getBoolean("lost")).isTrue();
        assertThat(change.getString("before")).isEqualTo(information(number).getString("dueOn"));
        assertThat(information(number).getString("state")).isEqualTo("running");
        moves(number, sooner).expect(200);
        assertThat(information(number).getString("state")).isEqualTo("late");
        assertThat(information(number).getString("dueOn")).isEqualTo(change.getString("after"));
    }

    @Test
    void given_a_right_that_a_move_costs_when_it_was_had_in_time_then_the_escalation_comes_and_goes() {
        String number = aCaseStarting(TODAY.plusMonths(8));
        moves(number, body("implementationStart", TODAY.plusMonths(1).toString()))
                .expect(200);
        assertThat(katrien.readsPart(number, "escalations").items())
                .filteredOn(one -> one.getString("kind").equals("right-lost"))
                .singleElement()
                .satisfies(one -> assertThat(one.getString("state")).isEqualTo("asked"));

        JsonObject met = Json.createObjectBuilder()
                .add("happenedOn", TODAY.minusMonths(4).toString())
                .add("evidence", "Verslag van de ondernemingsraad")
                .build();
        // information and consultation are two rights, and the move cost both
        List<JsonObject> lost = katrien.readsPart(number, "deadlines").items().stream()
                .filter(one -> one.getString("state").equals("late"))
                .toList();
        assertThat(lost).extracting(one -> one.getString("rule")).contains(INFORMATION, "BE-39-CONS");
        for (JsonObject one : lost) {
            JsonObject after = katrien.post("/cases/" + number + "/deadlines/" + one.getString("id") + "/met", met)
                    .expect(200)
                    .json();
            assertThat(after.getString("state")).isEqualTo("met");
            assertThat(after.getString("evidence")).isEqualTo("Verslag van de ondernemingsraad");
        }
        assertThat(katrien.readsPart(number, "escalations").items())
                .filteredOn(one -> one.getString("kind").equals("right-lost"))
                .singleElement()
                .satisfies(one -> assertThat(one.getString("state")).isEqualTo("withdrawn"));
    }

    @Test
    void given_a_pilot_that_is_no_start_when_another_date_is_chosen_then_it_counts_and_its_reason_is_told() {
        LocalDate start = TODAY.plusMonths(9);
        String number = aCaseStarting(start);
        JsonObject chosen = Json.createObjectBuilder()
                .add("pilotStart", TODAY.plusMonths(6).toString())
                .add("anchorOn", start.toString())
                .build();
        Problem.in(moves(number, chosen), 422);

        moves(
                        number,
                        Json.createObjectBuilder(chosen)
                                .add("anchorReason", "De proef raakt niemand")
                                .build())
                .expect(200);

        assertThat(information(number).getString("anchorOn")).isEqualTo(start.toString());
        assertThat(katrien.reads(number).getString("anchorReason")).isEqualTo("De proef raakt niemand");
    }

    @Test
    void given_a_duty_that_is_dropped_when_the_delegate_reads_it_then_the_reason_stays_with_the_union() {
        String number = aCaseStarting(TODAY.plusMonths(8));
        String id = information(number).getString("id");
        String address = "/cases/" + number + "/deadlines/" + id + "/waiver";

        JsonObject waived = katrien.post(address, body("reason", "Mondeling toegelicht"))
                .expect(200)
                .json();

        assertThat(waived.getString("state")).isEqualTo("waived");
        assertThat(waived.getString("waivedBecause")).isEqualTo("Mondeling toegelicht");
        Problem.in(katrien.post(address, body("reason", "Nog eens")), 409);
        Colleague lawyer = inspraak.colleague("j.adam");
        Problem.in(lawyer.post(address, body("reason", "Ik ook")), 403);
    }
}
