package org.inspraak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.assessment.ImpactAssessment;
import org.inspraak.assessment.ReadAssessment;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.StageWork;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.deadline.Deadline;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.negotiation.NegotiationRound;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.plan.AgreedPlan;
import org.inspraak.plan.ReadPlan;
import org.inspraak.plan.RecordMeasure;
import org.inspraak.review.ReadReviews;
import org.inspraak.review.Review;
import org.inspraak.shared.Actor;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One introduction from the day the union hears of it to the day its file is closed, with everything that can hold it
 * up on the way: an employer who stays silent, an assessment that is sent back, a meeting that is put off, a deadlock,
 * members who reject the draft, a plan that is amended.
 */
class LifeOfACaseTest extends OnDatabase {

    private Actor els;
    private Actor tom;
    private CaseFile caseFile;
    private CaseNumber number;

    @BeforeEach
    void aCaseIsRegistered() {
        els = actor("els");
        tom = actor("tom");
        caseFile = anIntroduction()
                .at("Havenlogistiek")
                .implementedFrom(LocalDate.of(2027, 6, 1))
                .liveOn(LocalDate.of(2027, 9, 1))
                .registeredBy(els, house);
        number = caseFile.number();
    }

    @Test
    void given_a_registered_introduction_when_everybody_does_their_part_then_it_goes_from_intake_to_closure() {
        assertThat(number).hasToString("2027-000001");
        takeIn();
        askTwice();
        assess();
        negotiate();
        agree();
        reviewTwice();
        assertThat(reread(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(reread(number).outcome()).isEqualTo(CaseOutcome.AGREEMENT);
        assertThat(reread(number).nextDueOn()).isNull();
        assertThat(openTasks(caseFile)).isEmpty();
        everyStageWorkWasUsed();
    }

    private void takeIn() {
        complete(
                els,
                caseFile,
                "completeIntake",
                Map.of(
                        "firstInvolved",
                        "after-decision",
                        "implementationStart",
                        "2027-05-31",
                        "goLive",
                        "2027-09-01",
                        "summary",
                        "De directie kondigde het aan 📦"));
        assertThat(reread(number).stage()).isEqualTo(Stage.INFORMATION_REQUEST);
        // counted from the date that the intake corrected: domain knowledge §2.3
        Deadline information = deadline(Deadline.Kind.LEGAL_DUTY);
        assertThat(information.dueOn()).isEqualTo("2027-02-28");
        assertThat(information.safeOn()).isEqualTo("2027-02-26");
    }

    private void askTwice() {
        assertThat(prefill("composeRequest")).containsEntry("recipient", "works-council");
        complete(els, caseFile, "composeRequest", questions("Welke gegevens?", "Wie beslist?"));
        assertThat(prefill("sendRequest"))
                .containsEntry("answerDueOn", house.clock().today().plusDays(14));
        complete(
                els,
                caseFile,
                "sendRequest",
                Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-21"));
        theEmployerStaysSilent();
        complete(
                els,
                caseFile,
                "awaitAnswers",
                Map.of("answeredOn", "2027-02-20", "summary", "Deels", "writtenInformation", "true"));
        assertThat(escalations()).extracting(Escalation::state).containsExactly(Escalation.State.WITHDRAWN);
        assertThat(deadline(Deadline.Kind.LEGAL_DUTY).state()).isEqualTo(Deadline.State.MET);
        complete(
                els,
                caseFile,
                "reviewAnswers",
                Map.of(
                        "completeness",
                        "incomplete",
                        "questions",
                        List.of(
                                Map.of("question", "Welke gegevens?", "verdict", "answered"),
                                Map.of("question", "Wie beslist?", "verdict", "partly", "remark", "Niet wie"))));
        assertThat(prefill("composeRequest"))
                .containsEntry("questions", List.of(Map.of("topic", "worker-data", "question", "Wie beslist?")));
        complete(els, caseFile, "composeRequest", questions("Wie beslist er precies?"));
        complete(
                els,
                caseFile,
                "sendRequest",
                Map.of("sentOn", "2027-02-20", "channel", "meeting", "answerDueOn", "2027-03-06"));
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-02-20", "summary", "De planner"));
        complete(els, caseFile, "reviewAnswers", Map.of("completeness", "complete"));
        List<InformationRequest> rounds = requests();
        assertThat(rounds).extracting(InformationRequest::round).containsExactly(1, 2);
        assertThat(rounds)
                .extracting(InformationRequest::kind)
                .containsExactly(InformationRequest.Kind.FIRST, InformationRequest.Kind.FOLLOW_UP);
        assertThat(rounds.get(0).reminders()).isEqualTo(2);
    }

    /** Reminded twice, then handed up; the regional office lets it lie, so the centrale is asked. */
    private void theEmployerStaysSilent() {
        dueRunOn(LocalDate.of(2027, 1, 22));
        assertThat(deadline(Deadline.Kind.ANSWER).dueOn()).isEqualTo("2027-01-29");
        dueRunOn(LocalDate.of(2027, 1, 30));
        // a week later is a Saturday
        assertThat(deadline(Deadline.Kind.ANSWER).dueOn()).isEqualTo("2027-02-08");
        assertThat(escalations()).isEmpty();
        dueRunOn(LocalDate.of(2027, 2, 9));
        assertThat(escalations()).hasSize(1);
        // three working days from a Tuesday
        assertThat(escalations().get(0).acknowledgeBy()).isEqualTo("2027-02-12");
        dueRunOn(LocalDate.of(2027, 2, 13));
        assertThat(escalations().get(0).level().code()).isEqualTo("centrale");
        complete(
                actor("sector"),
                caseFile,
                "acknowledgeEscalation",
                Map.of("acknowledgedOn", "2027-02-13", "nextStep", "Bellen"));
        assertThat(escalations().get(0).state()).isEqualTo(Escalation.State.ACKNOWLEDGED);
        house.clock().moveTo(LocalDate.of(2027, 2, 20));
    }

    private void assess() {
        complete(
                els,
                caseFile,
                "recordWorkersView",
                Map.of("heardOn", "2027-02-19", "way", "meeting", "count", 34, "view", "Ongerust"));
        complete(
                els,
                caseFile,
                "recordCommitteeView",
                Map.of(
                        "body",
                        "health-and-safety-committee",
                        "heardOn",
                        "2027-02-18",
                        "advice",
                        "conditional",
                        "view",
                        "Eerst testen"));
        Map<String, Object> risk = Map.of(
                "risk",
                "Hoger tempo",
                "factor",
                "work-organisation",
                "severity",
                4,
                "likelihood",
                3,
                "saidBy",
                "workers");
        complete(
                els,
                caseFile,
                "assessImpact",
                Map.of("summary", "Te mager", "risks", List.of(risk), "dissent", "Directie"));
        complete(
                els,
                caseFile,
                "recordBaseline",
                Map.of("measuredOn", "2027-02-19", "instrument", "own-pulse", "respondents", 41, "score", 63));
        assertThat(refused(() -> complete(
                                els,
                                caseFile,
                                "approveAssessment",
                                Map.of("decision", "approved", "decidedOn", "2027-02-20")))
                        .code())
                .isEqualTo("assessment.four-eyes");
        complete(
                tom,
                caseFile,
                "approveAssessment",
                Map.of("decision", "sentBack", "decidedOn", "2027-02-20", "remark", "Bewijs ontbreekt"));
        assertThat(prefill("assessImpact")).containsEntry("risks", List.of(risk));
        complete(
                els,
                caseFile,
                "assessImpact",
                Map.of("summary", "Nu volledig", "risks", List.of(risk), "evidence", "Meting"));
        complete(
                els,
                caseFile,
                "recordBaseline",
                Map.of("measuredOn", "2027-02-19", "instrument", "own-pulse", "respondents", 41, "score", 63));
        complete(tom, caseFile, "approveAssessment", Map.of("decision", "approved", "decidedOn", "2027-02-20"));
        List<ImpactAssessment> editions =
                house.inTransaction(() -> the(ReadAssessment.class).editions(els, number));
        assertThat(editions).hasSize(1);
        assertThat(editions.get(0).state()).isEqualTo(ImpactAssessment.State.APPROVED);
        assertThat(editions.get(0).committeeView().view()).isEqualTo("Eerst testen");
        assertThat(editions.get(0).workersView().count()).isEqualTo(34);
        assertThat(editions.get(0).baseline().score()).isEqualTo(63);
        assertThat(editions.get(0).risks().get(0).weight()).isEqualTo(12);
    }

    private void negotiate() {
        mandate();
        complete(els, caseFile, "prepareRound", Map.of("plannedOn", "2027-03-01", "agenda", "Tempo"));
        complete(els, caseFile, "holdRound", Map.of("result", "postponed", "reason", "Directie ziek"));
        complete(els, caseFile, "prepareRound", Map.of("plannedOn", "2027-02-20", "agenda", "Tempo"));
        round("deadlock");
        assertThat(escalations().get(0).kind()).isEqualTo(Escalation.Kind.CONCILIATION);
        Actor officer = actor("officer");
        complete(officer, caseFile, "acknowledgeEscalation", Map.of("acknowledgedOn", "2027-02-20"));
        complete(
                officer,
                caseFile,
                "resolveEscalation",
                Map.of("outcome", "renegotiate", "resolvedOn", "2027-02-20", "resolution", "Opnieuw aan tafel"));
        mandate();
        complete(els, caseFile, "prepareRound", Map.of("plannedOn", "2027-02-20", "agenda", "Tempo"));
        round("agreed");
        ReadNegotiation.UnionFile file =
                house.inTransaction(() -> the(ReadNegotiation.class).read(els, number));
        assertThat(file.mandates()).hasSize(2);
        assertThat(file.rounds())
                .extracting(NegotiationRound::result)
                .containsExactly(NegotiationRound.Result.DEADLOCK, NegotiationRound.Result.AGREED);
        assertThat(file.rounds().get(0).postponedBecause()).isEqualTo("Directie ziek");
    }

    private void mandate() {
        complete(
                els,
                caseFile,
                "agreeMandate",
                Map.of("agreedOn", "2027-02-20", "demands", "Een mens beslist", "redLines", "Geen ontslag"));
    }

    private void round(String result) {
        complete(els, caseFile, "holdRound", Map.of("result", "held", "heldOn", "2027-02-20"));
        complete(els, caseFile, "recordRound", Map.of("report", "Verslag", "result", result));
    }

    private void agree() {
        draft("Eerste versie");
        complete(
                els,
                caseFile,
                "consultMembers",
                Map.of("answer", "rejected", "consultedOn", "2027-02-20", "remark", "Te vaag"));
        draft("Tweede versie");
        complete(
                els,
                caseFile,
                "consultMembers",
                Map.of("answer", "accepted", "consultedOn", "2027-02-20", "participants", 55));
        sign("2027-08-20");
        assertThat(deadline(Deadline.Kind.MEASURE).dueOn()).isEqualTo("2027-05-01");
        assertThat(reread(number).nextDueOn()).isEqualTo("2027-05-01");
        complete(
                els,
                caseFile,
                "registerPlan",
                Map.of("registeredOn", "2027-02-20", "registrationNumber", "190000/CO/140"));
        complete(
                els,
                caseFile,
                "followMeasures",
                Map.of("measures", List.of(Map.of("what", "Opleiding", "remark", "Loopt"))));
        AgreedPlan plan = plans().get(0);
        assertThat(plan.text()).isEqualTo("Tweede versie");
        UUID measure = plan.measures().get(0).id();
        house.clock().moveTo(LocalDate.of(2027, 4, 30));
        house.inTransaction(
                () -> the(RecordMeasure.class).done(els, number, measure, LocalDate.of(2027, 4, 29), "Klaar"));
        assertThat(deadline(Deadline.Kind.MEASURE).state()).isEqualTo(Deadline.State.MET);
    }

    private void draft(String text) {
        complete(
                els,
                caseFile,
                "draftPlan",
                Map.of(
                        "title",
                        "Plan ploegenrooster",
                        "text",
                        text,
                        "measures",
                        List.of(Map.of("what", "Opleiding", "who", "HR", "dueOn", "2027-05-01"))));
    }

    private void sign(String firstReview) {
        String today = house.clock().today().toString();
        complete(
                els,
                caseFile,
                "signPlan",
                Map.of("signedOn", today, "instrument", "collective-agreement", "firstReviewOn", firstReview));
    }

    private void reviewTwice() {
        assertThat(deadline(Deadline.Kind.REVIEW).dueOn()).isEqualTo("2027-08-20");
        dueRunOn(LocalDate.of(2027, 8, 21));
        review("amend", "2027-08-21");
        assertThat(reread(number).stage()).isEqualTo(Stage.AGREED_PLAN);
        draft("Derde versie");
        complete(els, caseFile, "consultMembers", Map.of("answer", "accepted", "consultedOn", "2027-08-21"));
        sign("2027-12-01");
        complete(els, caseFile, "registerPlan", Map.of("registeredOn", "2027-08-21"));
        complete(els, caseFile, "followMeasures", Map.of());
        dueRunOn(LocalDate.of(2027, 12, 2));
        review("keep", "2027-12-02");
        assertThat(deadline(Deadline.Kind.REVIEW).dueOn()).isEqualTo("2028-12-02");
        dueRunOn(LocalDate.of(2028, 12, 3));
        review("completed", "2028-12-03");
        assertThat(plans()).hasSize(2);
        List<Review> reviews = house.inTransaction(() -> the(ReadReviews.class).reviews(els, number));
        assertThat(reviews)
                .extracting(Review::outcome)
                .containsExactly(Review.Outcome.COMPLETED, Review.Outcome.KEEP, Review.Outcome.AMEND);
    }

    private void review(String outcome, String date) {
        complete(
                els,
                caseFile,
                "gatherIndicators",
                Map.of("gatheredOn", date, "indicators", "Ziekte gelijk", "respondents", 38, "score", 66));
        complete(els, caseFile, "compareWithPlan", Map.of("kept", "most", "comparison", "Beter dan voordien"));
        complete(els, caseFile, "decideReview", Map.of("outcome", outcome, "decidedOn", date, "reason", "Werkt"));
    }

    private void everyStageWorkWasUsed() {
        List<TimelineEntry> timeline =
                house.inTransaction(() -> the(ReadCase.class).read(els, number)).timeline();
        List<String> done = timeline.stream()
                .filter(entry -> entry.code().equals("task-completed"))
                .map(TimelineEntry::aboutKey)
                .distinct()
                .toList();
        assertThat(done).hasSize(24);
    }

    // ---- what the story is told with

    private Map<String, Object> questions(String... texts) {
        List<Map<String, String>> rows = java.util.Arrays.stream(texts)
                .map(text -> Map.of("topic", "worker-data", "question", text))
                .toList();
        return Map.of("recipient", "works-council", "questions", rows);
    }

    private Map<String, Object> prefill(String task) {
        StageWork work = the(CompleteTask.class).workFor(task);
        CaseFile detached = reread(number);
        return house.inTransaction(() -> work.prefill(detached));
    }

    private void dueRunOn(LocalDate date) {
        house.clock().moveTo(date);
        boolean more = house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
        assertThat(more).isFalse();
    }

    /** The latest of a kind. */
    private Deadline deadline(Deadline.Kind kind) {
        return house.inTransaction(() -> the(ReadCase.class).read(els, number)).deadlines().stream()
                .filter(one -> one.kind() == kind && one.state() != Deadline.State.VOID)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<InformationRequest> requests() {
        return house.inTransaction(() -> the(ReadInquiry.class).requests(els, number));
    }

    private List<Escalation> escalations() {
        return house.inTransaction(() -> the(ReadEscalations.class).ofCase(els, number));
    }

    private List<AgreedPlan> plans() {
        return house.inTransaction(() -> the(ReadPlan.class).editions(els, number));
    }

    @Test
    void given_a_case_when_its_tasks_are_listed_then_the_owner_finds_what_is_to_be_done() {
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("completeIntake");
    }
}
