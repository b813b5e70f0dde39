package org.inspraak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inspraak.assessment.ReadAssessment;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.OpenTask;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.StageWork;
import org.inspraak.casefile.SteerCase;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.plan.ReadPlan;
import org.inspraak.review.ReadReviews;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.shared.Role;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tasks of the stages refuse, and what they say then. */
class StageRulesTest extends OnDatabase {

    /** A task with right values for its first performance; each case spoils one of them. */
    private static final Map<String, Map<String, Object>> RIGHT = Map.ofEntries(
            Map.entry("sendRequest", Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-21")),
            Map.entry("awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Ja")),
            Map.entry("reviewAnswers", Map.of("completeness", "incomplete", "remarks", "Meer")),
            Map.entry("recordCommitteeView", Map.of("heardOn", "2027-01-07", "advice", "none", "view", "Geen")),
            Map.entry("recordWorkersView", Map.of("heardOn", "2027-01-07", "way", "survey", "view", "Bezorgd")),
            Map.entry(
                    "recordBaseline",
                    Map.of("measuredOn", "2027-01-07", "instrument", "copsoq", "respondents", 12, "score", 50)),
            Map.entry(
                    "approveAssessment", Map.of("decision", "sentBack", "decidedOn", "2027-01-07", "remark", "Mager")),
            Map.entry("agreeMandate", Map.of("agreedOn", "2027-01-07", "demands", "A", "redLines", "B")),
            Map.entry("holdRound", Map.of("result", "held", "heldOn", "2027-01-07")),
            Map.entry(
                    "consultMembers", Map.of("answer", "rejected", "consultedOn", "2027-01-06", "remark", "Te weinig")),
            Map.entry(
                    "signPlan",
                    Map.of(
                            "signedOn",
                            "2027-01-07",
                            "instrument",
                            "collective-agreement",
                            "firstReviewOn",
                            "2027-07-07")),
            Map.entry("registerPlan", Map.of("registeredOn", "2027-01-07")),
            Map.entry("followMeasures", Map.of("measures", List.of(Map.of("what", "Opleiding")))),
            Map.entry("gatherIndicators", Map.of("gatheredOn", "2027-01-07", "indicators", "X")),
            Map.entry("decideReview", Map.of("outcome", "keep", "decidedOn", "2027-01-07", "reason", "Goed")));

    private Actor els;
    private CaseFile caseFile;

    @BeforeEach
    void aCase() {
        els = actor("els");
        caseFile = anIntroduction().registeredBy(els, house);
    }

    static Stream<Arguments> spoilt() {
        String later = "2027-01-08";
        return Stream.of(
                arguments("sendRequest", "sentOn", later, "sentOn", "date.in-future"),
                arguments("sendRequest", "answerDueOn", "2027-01-06", "answerDueOn", "inquiry.answer-due-before-sent"),
                arguments("awaitAnswers", "answeredOn", later, "answeredOn", "date.in-future"),
                arguments("awaitAnswers", "answeredOn", "2027-01-06", "answeredOn", "inquiry.answered-before-sent"),
                arguments("awaitAnswers", "writtenInformationOn", later, "writtenInformationOn", "date.in-future"),
                arguments("reviewAnswers", "remarks", "", "remarks", "inquiry.incomplete-says-nothing"),
                arguments("recordCommitteeView", "heardOn", later, "heardOn", "date.in-future"),
                arguments("recordWorkersView", "heardOn", later, "heardOn", "date.in-future"),
                arguments("recordBaseline", "measuredOn", later, "measuredOn", "date.in-future"),
                arguments("recordBaseline", "respondents", 4, "score", "survey.too-few-respondents"),
                arguments("approveAssessment", "remark", "", "remark", "value.missing"),
                arguments("approveAssessment", "decidedOn", later, "decidedOn", "date.in-future"),
                arguments("agreeMandate", "agreedOn", later, "agreedOn", "date.in-future"),
                arguments("holdRound", "heldOn", "", "heldOn", "value.missing"),
                arguments("holdRound", "heldOn", later, "heldOn", "date.in-future"),
                arguments("holdRound", "result", "postponed", "reason", "text.missing"),
                arguments("consultMembers", "remark", "", "remark", "value.missing"),
                arguments("consultMembers", "consultedOn", later, "consultedOn", "date.in-future"),
                arguments("signPlan", "signedOn", later, "signedOn", "date.in-future"),
                arguments("signPlan", "signedOn", "2027-01-05", "signedOn", "plan.signed-before-consultation"),
                arguments("signPlan", "firstReviewOn", "2027-01-07", "firstReviewOn", "plan.review-before-start"),
                arguments("registerPlan", "registeredOn", "", "registeredOn", "plan.agreement-not-registered"),
                arguments(
                        "registerPlan", "registeredOn", "2027-01-06", "registeredOn", "plan.registered-before-signed"),
                arguments(
                        "followMeasures",
                        "measures",
                        List.of(Map.of("what", "Iets anders")),
                        "measures[0].what",
                        "plan.measure-unknown"),
                arguments(
                        "followMeasures",
                        "measures",
                        List.of(Map.of("what", "Opleiding", "doneOn", later)),
                        "measures[0].doneOn",
                        "date.in-future"),
                arguments("gatherIndicators", "gatheredOn", later, "gatheredOn", "date.in-future"),
                arguments("gatherIndicators", "score", 70, "score", "survey.too-few-respondents"),
                arguments("decideReview", "decidedOn", later, "decidedOn", "date.in-future"),
                arguments("decideReview", "nextReviewOn", "2027-01-07", "nextReviewOn", "review.next-before-decision"));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("spoilt")
    void given_one_wrong_value_when_a_task_is_completed_then_its_field_and_the_rule_are_told(
            String task, String field, Object wrong, String at, String code) {
        leadTo(task);
        Map<String, Object> entered = new HashMap<>(RIGHT.get(task));
        entered.put(field, wrong);
        CaseRuleViolation no = refused(() -> complete(els, caseFile, task, entered));
        assertThat(no.findings())
                .extracting(Finding::field, Finding::code)
                .contains(org.assertj.core.groups.Tuple.tuple(at, code));
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).contains(task);
        complete(task.equals("approveAssessment") ? actor("tom") : els, caseFile, task, RIGHT.get(task));
    }

    /** Moves to the stage and does what comes before the task. */
    private void leadTo(String task) {
        switch (task) {
            case "sendRequest", "awaitAnswers", "reviewAnswers" -> ask(task);
            case "recordCommitteeView", "recordWorkersView", "recordBaseline", "approveAssessment" -> assess(task);
            case "agreeMandate", "holdRound" -> negotiate(task);
            case "gatherIndicators" -> to(Stage.RE_EVALUATION);
            case "decideReview" -> {
                to(Stage.RE_EVALUATION);
                complete(els, caseFile, "gatherIndicators", RIGHT.get("gatherIndicators"));
                complete(els, caseFile, "compareWithPlan", Map.of("kept", "all", "comparison", "Goed"));
            }
            default -> agree(task);
        }
    }

    private void to(Stage stage) {
        house.inTransaction(() -> house.process().stageMoved(caseFile.number(), stage));
        house.inTransaction(() -> {
            if (stage == Stage.RE_EVALUATION && openTasks(caseFile).isEmpty()) {
                the(SteerCase.class).startReview(els, caseFile.number(), null);
            }
        });
    }

    private void ask(String task) {
        to(Stage.INFORMATION_REQUEST);
        complete(
                els,
                caseFile,
                "composeRequest",
                Map.of("recipient", "union", "questions", List.of(Map.of("topic", "general", "question", "Wat?"))));
        List<String> before = List.of("sendRequest", "awaitAnswers", "reviewAnswers");
        before.subList(0, before.indexOf(task)).forEach(one -> complete(els, caseFile, one, RIGHT.get(one)));
    }

    private void assess(String task) {
        to(Stage.IMPACT_ASSESSMENT);
        if (task.startsWith("recordBaseline") || task.startsWith("approve")) {
            complete(els, caseFile, "recordCommitteeView", RIGHT.get("recordCommitteeView"));
            complete(els, caseFile, "recordWorkersView", RIGHT.get("recordWorkersView"));
            Map<String, Object> risk = Map.of(
                    "risk", "Tempo", "factor", "work-content", "severity", 1, "likelihood", 5, "saidBy", "adviser");
            complete(els, caseFile, "assessImpact", Map.of("summary", "Kort", "risks", List.of(risk)));
        }
        if (task.startsWith("approve")) {
            complete(els, caseFile, "recordBaseline", RIGHT.get("recordBaseline"));
        }
    }

    private void negotiate(String task) {
        to(Stage.NEGOTIATION);
        if (task.equals("holdRound")) {
            complete(els, caseFile, "agreeMandate", RIGHT.get("agreeMandate"));
            complete(els, caseFile, "prepareRound", Map.of("plannedOn", "2027-03-01", "agenda", "Tempo"));
        }
    }

    private void agree(String task) {
        to(Stage.AGREED_PLAN);
        Map<String, Object> measure = Map.of("what", "Opleiding", "dueOn", "2027-06-01");
        complete(els, caseFile, "draftPlan", Map.of("title", "Plan", "text", "Tekst", "measures", List.of(measure)));
        if (!task.equals("consultMembers")) {
            complete(els, caseFile, "consultMembers", Map.of("answer", "accepted", "consultedOn", "2027-01-06"));
            List<String> before = List.of("signPlan", "registerPlan", "followMeasures");
            before.subList(0, before.indexOf(task)).forEach(one -> complete(els, caseFile, one, RIGHT.get(one)));
        }
    }

    @Test
    void given_every_task_when_its_form_is_described_then_it_is_small_and_its_names_are_unique() {
        List<String> names = TASKS.stream().toList();
        for (String name : names) {
            StageWork work = the(CompleteTask.class).workFor(name);
            List<String> fields =
                    work.form().fields().stream().map(Form.Field::name).toList();
            assertThat(fields).as(name).doesNotHaveDuplicates().hasSizeBetween(2, 6);
            house.inTransaction(() -> {
                Map<String, Object> prefill = work.prefill(the(CaseFiles.class).read(caseFile.number()));
                assertThat(fields).as(name).containsAll(prefill.keySet());
            });
        }
    }

    private static final List<String> TASKS = List.of(
            "completeIntake",
            "composeRequest",
            "sendRequest",
            "awaitAnswers",
            "reviewAnswers",
            "recordCommitteeView",
            "recordWorkersView",
            "assessImpact",
            "recordBaseline",
            "approveAssessment",
            "agreeMandate",
            "prepareRound",
            "holdRound",
            "recordRound",
            "draftPlan",
            "consultMembers",
            "signPlan",
            "registerPlan",
            "followMeasures",
            "gatherIndicators",
            "compareWithPlan",
            "decideReview",
            "acknowledgeEscalation",
            "resolveEscalation");

    @Test
    void given_a_delegate_when_they_read_then_they_see_the_signed_plan_and_never_the_negotiation() {
        leadTo("signPlan");
        Actor delegate = union.delegateAt(house, caseFile.placement().companyId());
        var number = caseFile.number();
        assertThat(house.inTransaction(() -> the(ReadPlan.class).editions(delegate, number)))
                .isEmpty();
        assertThat(house.inTransaction(() -> the(ReadPlan.class).editions(els, number)))
                .hasSize(1);
        complete(els, caseFile, "signPlan", RIGHT.get("signPlan"));
        assertThat(house.inTransaction(() -> the(ReadPlan.class).editions(delegate, number)))
                .hasSize(1);
        assertThat(refused(() -> the(ReadNegotiation.class).read(delegate, number))
                        .code())
                .isEqualTo("case.union-file-only");
        house.inTransaction(() -> {
            the(ReadInquiry.class).requests(delegate, number);
            the(ReadAssessment.class).editions(delegate, number);
            the(ReadReviews.class).reviews(delegate, number);
        });
        assertThat(refused(() -> the(ReadPlan.class).editions(actor("other"), number))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(ReadInquiry.class).requests(actor("admin"), number))
                        .code())
                .isEqualTo("case.not-found");
    }

    @Test
    void given_a_task_that_came_too_early_when_it_is_completed_then_a_conflict_is_told_and_not_an_error() {
        Map<String, String> codes = Map.of(
                "sendRequest", "inquiry.nothing-to-send",
                "awaitAnswers", "inquiry.nothing-to-answer",
                "reviewAnswers", "inquiry.nothing-to-review",
                "approveAssessment", "assessment.nothing-to-approve",
                "holdRound", "negotiation.no-round-planned",
                "signPlan", "plan.nothing-accepted",
                "registerPlan", "plan.nothing-signed",
                "consultMembers", "plan.nothing-drafted");
        codes.forEach((task, code) -> {
            house.inTransaction(
                    () -> the(OpenTask.class).open(caseFile.number(), task, Role.CONSULTANT, null, "ref-" + task));
            CaseRuleViolation no = refused(() -> complete(els, caseFile, task, RIGHT.get(task)));
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.kind()).isEqualTo(CaseRuleViolation.Kind.CONFLICT);
        });
    }

    @Test
    void given_midnight_in_belgium_when_an_instant_becomes_a_date_then_it_is_the_belgian_one() {
        assertThat(Moment.of(Instant.parse("2027-01-06T23:30:00Z")).today()).isEqualTo("2027-01-07");
        assertThat(Moment.of(Instant.parse("2027-07-06T21:59:59Z")).today()).isEqualTo("2027-07-06");
    }
}
