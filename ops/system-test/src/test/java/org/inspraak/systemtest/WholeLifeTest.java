package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Over REST: from the first word of an introduction to the end of its case. */
@ExtendWith(InspraakRunning.class)
class WholeLifeTest {

    private final Inspraak inspraak;
    private final Colleague katrien;
    private final Map<String, JsonObject> entered = new HashMap<>();

    WholeLifeTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @Test
    void given_an_introduction_when_every_task_is_done_then_the_case_closes_after_its_first_review() {
        Introduction introduction = Introduction.anIntroduction();
        String number = katrien.registers(introduction);
        assertThat(katrien.reads(number).getString("stage")).isEqualTo("intake");

        WholeLife.upToTheReview().forEach((task, decisions) -> complete(number, task, decisions));

        JsonObject waiting = katrien.reads(number);
        assertThat(waiting.getString("stage")).isEqualTo("re-evaluation");
        assertThat(katrien.tasksOf(number)).isEmpty();
        everythingEnteredCanBeReadBack(number);
        reviewBegins(number);
        WholeLife.review().forEach((task, decisions) -> complete(number, task, decisions));

        JsonObject closed = katrien.reads(number);
        assertThat(closed.getString("stage")).isEqualTo("closed");
        assertThat(closed.getString("status")).isEqualTo("closed");
        assertThat(closed.getString("outcome")).isEqualTo("agreement");
        assertThat(katrien.readsPart(number, "reviews").body())
                .contains("completed")
                .contains(text("gatherIndicators", "indicators"))
                .contains(text("compareWithPlan", "comparison"))
                .contains(text("decideReview", "reason"));
        timelineTellsBothTimes(number);
    }

    private void complete(String number, String name, Map<String, String> decisions) {
        List<Task> open = katrien.tasksOf(number);
        Task task = open.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open, but " + open));
        JsonObject values = new Filling(decisions).fill(task);
        entered.put(name, values);
        // four eyes: whoever assessed the impact does not approve it
        Colleague doer = name.equals("approveAssessment") ? inspraak.colleague("t.wouters") : katrien;
        doer.completes(task, values).expect(200);
    }

    private String text(String task, String field) {
        return entered.get(task).getString(field);
    }

    private void everythingEnteredCanBeReadBack(String number) {
        JsonObject question =
                entered.get("composeRequest").getJsonArray("questions").getJsonObject(0);
        assertThat(katrien.readsPart(number, "information-requests").body())
                .contains("registered-letter")
                .contains(question.getString("question"))
                .contains(text("awaitAnswers", "summary"))
                .contains(text("reviewAnswers", "remarks"));
        JsonObject risk = entered.get("assessImpact").getJsonArray("risks").getJsonObject(0);
        assertThat(katrien.readsPart(number, "assessment").body())
                .contains(text("recordCommitteeView", "view"))
                .contains(text("recordWorkersView", "invisibleWork"))
                .contains(text("assessImpact", "dissent"))
                .contains(risk.getString("risk"))
                .contains(text("recordBaseline", "remarks"))
                .contains("Tom Wouters");
        assertThat(katrien.readsPart(number, "rounds").body())
                .contains(text("agreeMandate", "redLines"))
                .contains(text("prepareRound", "agenda"))
                .contains(text("holdRound", "participants"))
                .contains(text("recordRound", "report"));
        JsonObject measure = entered.get("draftPlan").getJsonArray("measures").getJsonObject(0);
        assertThat(katrien.readsPart(number, "plan").body())
                .contains(text("draftPlan", "title"))
                .contains(text("draftPlan", "text"))
                .contains(measure.getString("what"))
                .contains(measure.getString("dueOn"))
                .contains(text("signPlan", "firstReviewOn"))
                .contains("190123/CO/140.03");
        assertThat(katrien.readsPart(number, "deadlines").body())
                .contains("2027-01-12")
                .contains(text("signPlan", "firstReviewOn"));
    }

    private void reviewBegins(String number) {
        String seen = katrien.get("/cases/" + number).expect(200).etag();
        Answer begun =
                katrien.with("If-Match", seen).post("/cases/" + number + "/review-start", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
    }

    private void timelineTellsBothTimes(String number) {
        List<JsonObject> entries = katrien.get("/cases/" + number + "/timeline?limit=200")
                .expect(200)
                .items();
        assertThat(entries).extracting(entry -> entry.getString("code")).contains("case-registered", "plan-signed");
        assertThat(entries).allSatisfy(entry -> assertThat(entry).containsKey("recordedAt"));
        JsonObject registered = entries.stream()
                .filter(entry -> entry.getString("code").equals("case-registered"))
                .findFirst()
                .orElseThrow();
        assertThat(registered.getString("happenedOn")).isEqualTo("2026-11-16");
    }
}
