package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A measure of the plan that is late, from the start page to where it is noted as carried out. */
@ExtendWith(InspraakRunning.class)
class MeasureInBrowserTest {

    private static final Words NL = Words.in("nl");

    private final Colleague katrien;
    private final Chromium chromium;

    MeasureInBrowserTest(Inspraak inspraak, Chromium chromium) {
        this.katrien = inspraak.colleague("k.peeters");
        this.chromium = chromium;
    }

    @Test
    void given_a_late_measure_when_it_is_noted_in_the_browser_then_the_plan_and_the_deadline_say_so() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            Late late = lateMeasure();
            String number = late.number();
            String id = late.id();
            window.visit("/cases/" + number + "?tab=agreed-plan#measure-" + id);
            Locator measure = window.find("[id='measure-" + id + "']");
            assertThat(measure.isVisible()).isTrue();
            window.send(measure.locator("a"));

            Paper form = Paper.of(window.find("#turnForm"));
            assertThat(window.find("#turnForm").innerText())
                    .contains(measure(number, id).getString("what"));
            String day = NL.of("task.followMeasures.measures.doneOn");
            form.type(day, Filling.TODAY.plusDays(1).toString());
            window.send(window.find("#turnForm\\:take"));
            assertThat(window.find("#turnForm .in-error").count()).isEqualTo(1);
            assertThat(window.find("#turnForm [aria-invalid=true]").count()).isEqualTo(1);
            assertThat(measure(number, id).containsKey("doneOn")).isFalse();
            form.type(day, Filling.TODAY.minusDays(1).toString())
                    .write(NL.of("task.followMeasures.measures.remark"), "Nagekeken op de werkvloer");
            window.send(window.find("#turnForm\\:take"));

            window.isContent();
            assertThat(window.find(".in-done").innerText()).contains(NL.of("done.turn.measure"));
            assertThat(measure.isVisible()).isTrue();
            assertThat(measure.locator("a").count()).isZero();
            assertThat(window.complaints()).isEmpty();
            isNoted(number, id);
        }
    }

    private record Late(String number, String id) {}

    /** One of the demo's: what is due is full of other tests' cases, so it is looked for where plans are followed. */
    private Late lateMeasure() {
        return Stream.of("agreed-plan", "re-evaluation")
                .flatMap(stage ->
                        katrien.get("/cases?limit=200&sort=number&stage=" + stage).expect(200).items().stream())
                .map(one -> one.getString("number"))
                .flatMap(number -> katrien.readsPart(number, "deadlines").items().stream()
                        .filter(one -> one.getString("kind").equals("measure"))
                        .filter(one -> one.getString("state").equals("late"))
                        .map(one -> new Late(number, one.getString("subjectId"))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo has no late measure"));
    }

    private void isNoted(String number, String id) {
        assertThat(measure(number, id).getString("doneOn"))
                .isEqualTo(Filling.TODAY.minusDays(1).toString());
        assertThat(measure(number, id).getString("remark")).isEqualTo("Nagekeken op de werkvloer");
        JsonObject deadline = one(katrien.readsPart(number, "deadlines").items(), "subjectId", id);
        assertThat(deadline.getString("state")).startsWith("met");
        assertThat(deadline.getString("metOn"))
                .isEqualTo(Filling.TODAY.minusDays(1).toString());
    }

    /** As the edition of the plan that holds has it. */
    private JsonObject measure(String number, String id) {
        List<JsonObject> all = katrien.readsPart(number, "plan").items().stream()
                .flatMap(plan -> plan.getJsonArray("measures").getValuesAs(JsonObject.class).stream())
                .toList();
        return one(all, "id", id);
    }

    private static JsonObject one(List<JsonObject> all, String member, String value) {
        return all.stream()
                .filter(one -> value.equals(one.getString(member, null)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing with " + member + " " + value + " in " + all));
    }
}
