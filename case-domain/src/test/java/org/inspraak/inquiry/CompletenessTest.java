package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.inquiry.Completeness.Item;
import org.inspraak.inquiry.Completeness.ItemState;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.inquiry.InformationRequest.Kind;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers come to: for a question, for a request, for a case. */
class CompletenessTest {

    private static final Moment NOW = Moment.of(java.time.Instant.parse("2027-01-07T09:00:00Z"));
    private static final StatutoryItem TIMING = new StatutoryItem("BE-39-INFO", "timing");

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, , , ANSWERED",
        "PARTLY, , , PARTLY",
        "REFUSED, , , REFUSED",
        "NOT_APPLICABLE, , , NOT_APPLICABLE",
        "ANSWERED, PARTLY, , PARTLY",
        "ANSWERED, ANSWERED, CONTRADICTED, CONTRADICTED",
        "ANSWERED, , ANSWERED, ANSWERED",
        ", , ANSWERED, NOT_ANSWERED",
        ", ANSWERED, , ANSWERED",
        ", , , NOT_ANSWERED"
    })
    void given_what_the_parties_say_when_nobody_judged_then_workers_contradict_and_the_union_weighs(
            AnswerState employer, AnswerState union, AnswerState workers, Verdict expected) {
        InformationRequest request = sent(AskedQuestion.own(Topic.GENERAL, "Waarom?"));
        say(request, 0, Party.EMPLOYER, null, employer);
        say(request, 0, Party.UNION, null, union);
        say(request, 0, Party.WORKERS, null, workers);
        assertThat(request.questions().get(0).standing()).isEqualTo(expected);
    }

    @Test
    void given_a_judgement_when_the_parties_say_otherwise_then_the_judgement_counts() {
        InformationRequest request = sent(AskedQuestion.own(Topic.GENERAL, "Waarom?"));
        say(request, 0, Party.EMPLOYER, null, AnswerState.ANSWERED);
        request.questions().get(0).judge(Verdict.NOT_ANSWERED, "Alleen een folder");
        assertThat(request.questions().get(0).standing()).isEqualTo(Verdict.NOT_ANSWERED);
        assertThat(of(request).percent()).isZero();
    }

    @Test
    void given_an_answer_after_the_review_when_it_is_kept_then_the_question_is_judged_anew() {
        InformationRequest request = sent(AskedQuestion.own(Topic.GENERAL, "Waarom?"));
        request.questions().get(0).judge(Verdict.NOT_ANSWERED, null);
        request.review(false, "Niets gekregen");
        say(request, 0, Party.EMPLOYER, null, AnswerState.ANSWERED);
        assertThat(request.questions().get(0).standing()).isEqualTo(Verdict.ANSWERED);
    }

    @Test
    void given_a_round_that_is_complete_when_it_is_reviewed_then_silence_counts_as_answered_and_a_refusal_does_not() {
        InformationRequest request =
                sent(AskedQuestion.own(Topic.GENERAL, "Waarom?"), AskedQuestion.own(Topic.GENERAL, "Wanneer?"));
        say(request, 1, Party.EMPLOYER, null, AnswerState.REFUSED);
        request.review(true, null);
        assertThat(request.openQuestions()).extracting(Question::text).containsExactly("Wanneer?");
    }

    @Test
    void given_a_question_in_parts_when_one_is_answered_then_it_counts_for_that_part() {
        InformationRequest request = sent(inParts("a", "b", "c"));
        say(request, 0, Party.EMPLOYER, "a", AnswerState.ANSWERED);
        say(request, 0, Party.EMPLOYER, "b", AnswerState.NOT_APPLICABLE);
        assertThat(request.questions().get(0).standing()).isEqualTo(Verdict.PARTLY);
        Completeness found = of(request);
        assertThat(found.asked()).isEqualTo(2);
        assertThat(found.answered()).isEqualTo(1);
        assertThat(found.percent()).isEqualTo(50);
    }

    @Test
    void given_a_word_on_the_whole_question_when_a_part_has_its_own_then_the_part_keeps_it() {
        InformationRequest request = sent(inParts("a", "b"));
        say(request, 0, Party.EMPLOYER, null, AnswerState.ANSWERED);
        say(request, 0, Party.EMPLOYER, "b", AnswerState.REFUSED);
        assertThat(Standing.units(request.questions().get(0)))
                .containsEntry("a", Verdict.ANSWERED)
                .containsEntry("b", Verdict.REFUSED);
    }

    @Test
    void given_answers_when_they_are_counted_then_partly_is_half_refused_nothing_and_what_does_not_apply_is_left_out() {
        InformationRequest request = sent(
                AskedQuestion.own(Topic.GENERAL, "1"),
                AskedQuestion.own(Topic.GENERAL, "2"),
                AskedQuestion.own(Topic.GENERAL, "3"),
                AskedQuestion.own(Topic.GENERAL, "4"));
        say(request, 0, Party.EMPLOYER, null, AnswerState.ANSWERED);
        say(request, 1, Party.EMPLOYER, null, AnswerState.PARTLY);
        say(request, 2, Party.EMPLOYER, null, AnswerState.REFUSED);
        say(request, 3, Party.EMPLOYER, null, AnswerState.NOT_APPLICABLE);
        assertThat(of(request).percent()).isEqualTo(50);
        assertThat(of(request).open()).isEqualTo(2);
    }

    @Test
    void given_nothing_was_asked_when_it_is_counted_then_there_is_no_percentage() {
        assertThat(Completeness.of(List.of(), List.of()).percent()).isNull();
    }

    @Test
    void given_a_follow_up_when_it_is_sent_then_it_counts_once_and_from_the_first_word_on() {
        InformationRequest first = sent(inParts("a", "b"), AskedQuestion.own(Topic.GENERAL, "Waarom?"));
        say(first, 0, Party.EMPLOYER, "a", AnswerState.ANSWERED);
        say(first, 1, Party.EMPLOYER, null, AnswerState.PARTLY);
        InformationRequest second = sent(
                inParts("b").takingUp(first.questions().get(0).id()),
                AskedQuestion.own(Topic.GENERAL, "Waarom precies?")
                        .takingUp(first.questions().get(1).id()));
        assertThat(of(first, second).asked()).isEqualTo(3);
        assertThat(of(first, second).percent()).isEqualTo(50);
        say(second, 0, Party.EMPLOYER, "b", AnswerState.ANSWERED);
        say(second, 1, Party.EMPLOYER, null, AnswerState.ANSWERED);
        assertThat(of(first, second).percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, RECEIVED",
        "PARTLY, INSUFFICIENT",
        "REFUSED, REFUSED",
        // the law asks for it; that it would not apply is not the employer's to say alone
        "NOT_APPLICABLE, OUTSTANDING",
        ", OUTSTANDING"
    })
    void given_an_item_of_the_law_when_the_employer_answers_then_the_checklist_says_what_came(
            AnswerState employer, ItemState expected) {
        InformationRequest request = sent(statutory());
        say(request, 0, Party.EMPLOYER, null, employer);
        assertThat(of(request).checklist())
                .containsExactly(new Item(TIMING, "Wanneer, stap voor stap?", expected, true));
    }

    @Test
    void given_the_union_agrees_that_an_item_does_not_apply_when_it_is_counted_then_nothing_is_owed() {
        InformationRequest request = sent(statutory());
        say(request, 0, Party.EMPLOYER, null, AnswerState.NOT_APPLICABLE);
        say(request, 0, Party.UNION, null, AnswerState.NOT_APPLICABLE);
        assertThat(of(request).checklist()).extracting(Item::state).containsExactly(ItemState.RECEIVED);
    }

    @Test
    void given_an_item_that_nobody_asked_for_when_the_checklist_is_read_then_it_is_outstanding() {
        Completeness found = Completeness.of(List.of(), List.of(statutory()));
        assertThat(found.checklist())
                .containsExactly(new Item(TIMING, "Wanneer, stap voor stap?", ItemState.OUTSTANDING, false));
    }

    private static AskedQuestion statutory() {
        return new AskedQuestion(null, Topic.GENERAL, null, TIMING, null, "Wanneer, stap voor stap?", List.of());
    }

    private static AskedQuestion inParts(String... codes) {
        List<QuestionPart> parts = java.util.Arrays.stream(codes)
                .map(code -> new QuestionPart(code, "Deel " + code))
                .toList();
        return new AskedQuestion(null, Topic.WORKER_DATA, "Q-DAT-01", null, null, "Welke gegevens?", parts);
    }

    private static InformationRequest sent(AskedQuestion... questions) {
        InformationRequest request = new InformationRequest(UUID.randomUUID(), 1, Kind.FIRST, NOW);
        request.draft(Recipient.WORKS_COUNCIL, Language.NL, null, List.of(questions), NOW);
        request.compose();
        request.send(LocalDate.of(2027, 1, 7), Channel.EMAIL, null, LocalDate.of(2027, 1, 21));
        return request;
    }

    private static void say(InformationRequest request, int question, Party party, String part, AnswerState state) {
        UUID id = request.questions().get(question).id();
        request.take(party, "Iemand", new GivenAnswer(id, part, state, "Zo zit het", List.of()), NOW);
    }

    private static Completeness of(InformationRequest... rounds) {
        return Completeness.of(List.of(rounds), List.of());
    }
}
