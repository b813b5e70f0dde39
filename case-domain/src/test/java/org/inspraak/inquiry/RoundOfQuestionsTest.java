package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.Documents;
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.inquiry.Completeness.Item;
import org.inspraak.inquiry.Completeness.ItemState;
import org.inspraak.inquiry.DraftRequest.Beginning;
import org.inspraak.inquiry.DraftRequest.Content;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.BookOfRules;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A round of questions from its first draft to the follow-up, on the real repositories. */
class RoundOfQuestionsTest extends OnDatabase {

    private static final StatutoryItem REASONS = new StatutoryItem(BookOfRules.INFORMATION, "reasons");

    private Actor els;
    private CaseFile caseFile;
    private CaseNumber number;

    @BeforeEach
    void aCaseAtItsRequest() {
        els = actor("els");
        house.rules().put(BookOfRules.withChecklist("timing", "reasons"));
        caseFile = atItsRequest(anIntroduction(), els);
        number = caseFile.number();
    }

    @Test
    void given_a_draft_when_it_is_left_and_opened_again_then_it_is_as_it_was_left() {
        begin(Beginning.PROPOSAL, null);
        write(
                AskedQuestion.own(Topic.TRAINING, "Wie leert ermee werken?"),
                AskedQuestion.own(Topic.GENERAL, "Waarom?"));
        InformationRequest draft = draft().request().orElseThrow();
        assertThat(draft.state()).isEqualTo(State.OPENED);
        assertThat(draft.introduction()).isEqualTo("Beste");
        // the law before all, then group by group
        assertThat(texts(draft)).containsExactly("NL timing", "NL reasons", "Waarom?", "Wie leert ermee werken?");
    }

    @Test
    void given_a_draft_when_a_program_leaves_the_law_out_then_it_is_in_all_the_same() {
        complete(els, caseFile, "composeRequest", plain("Waarom?"));
        InformationRequest request = requests().get(0);
        assertThat(texts(request)).containsExactly("NL timing", "NL reasons", "Waarom?");
        assertThat(request.questions().get(1).statutory()).contains(REASONS);
    }

    @Test
    void given_a_draft_when_its_order_and_words_change_then_each_question_stays_the_same_one() {
        begin(Beginning.NOTHING, null);
        write(AskedQuestion.own(Topic.GENERAL, "Een"), AskedQuestion.own(Topic.GENERAL, "Twee"));
        Map<String, UUID> before = ids(draft().request().orElseThrow());
        write(AskedQuestion.own(Topic.GENERAL, "Twee"), AskedQuestion.own(Topic.GENERAL, "Een"));
        InformationRequest after = draft().request().orElseThrow();
        assertThat(ids(after)).isEqualTo(before);
        assertThat(texts(after)).endsWith("Twee", "Een");
    }

    @Test
    void given_two_who_write_when_the_second_saw_an_older_draft_then_she_is_told() {
        begin(Beginning.NOTHING, null);
        int seen = draft().request().orElseThrow().version();
        write(AskedQuestion.own(Topic.GENERAL, "Een"));
        Content late = content(AskedQuestion.own(Topic.GENERAL, "Twee"));
        assertThat(refused(() -> the(DraftRequest.class).write(els, number, seen, late))
                        .code())
                .isEqualTo("request.changed-meanwhile");
    }

    @Test
    void given_the_language_changes_when_the_draft_is_kept_then_the_law_is_asked_in_it() {
        begin(Beginning.NOTHING, null);
        house.inTransaction(() -> the(DraftRequest.class)
                .write(els, number, null, new Content(Recipient.UNION, Language.FR, null, List.of())));
        assertThat(texts(draft().request().orElseThrow())).containsExactly("FR timing", "FR reasons");
    }

    @Test
    void given_a_question_asked_twice_when_it_is_kept_then_it_is_refused() {
        begin(Beginning.NOTHING, null);
        AskedQuestion one = AskedQuestion.own(Topic.GENERAL, "Een");
        assertThat(refused(() -> the(DraftRequest.class).write(els, number, null, content(one, one)))
                        .code())
                .isEqualTo("inquiry.asked-twice");
    }

    @Test
    void given_no_request_to_write_when_a_draft_is_begun_then_it_is_refused() {
        complete(els, caseFile, "composeRequest", plain("Waarom?"));
        assertThat(refused(() -> the(DraftRequest.class).begin(els, number, Beginning.NOTHING, null, null))
                        .code())
                .isEqualTo("inquiry.nothing-to-compose");
    }

    @Test
    void given_answers_of_the_three_when_they_are_reviewed_then_the_follow_up_holds_what_is_open() {
        send("Waarom?", "Wanneer?", "Wie?");
        answer("NL reasons", Party.EMPLOYER, AnswerState.ANSWERED, null);
        answer("NL timing", Party.EMPLOYER, AnswerState.REFUSED, "Dat weten we niet");
        answer("Waarom?", Party.EMPLOYER, AnswerState.ANSWERED, "Sneller werken");
        answer("Waarom?", Party.WORKERS, AnswerState.CONTRADICTED, "Het gaat trager");
        answer("Wanneer?", Party.EMPLOYER, AnswerState.ANSWERED, "In mei");
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Deels"));
        assertThat(completeness().percent()).isEqualTo(40);
        complete(els, caseFile, "reviewAnswers", Map.of("completeness", "incomplete", "remarks", "Zie de vragen"));
        begin(Beginning.LEFT_OPEN, null);
        InformationRequest followUp = draft().request().orElseThrow();
        assertThat(texts(followUp)).containsExactly("NL timing", "Waarom?", "Wie?");
        assertThat(followUp.questions()).allMatch(question -> question.origin() != null);
        assertThat(completeness().checklist())
                .extracting(Item::state)
                .containsExactly(ItemState.REFUSED, ItemState.RECEIVED);
    }

    @Test
    void given_a_follow_up_by_plain_rows_when_it_is_answered_then_the_case_counts_each_question_once() {
        send("Waarom?");
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Niets"));
        complete(els, caseFile, "reviewAnswers", Map.of("completeness", "incomplete", "remarks", "Niets"));
        complete(els, caseFile, "composeRequest", plain("Waarom?"));
        assertThat(completeness().asked()).isEqualTo(3);
        complete(els, caseFile, "sendRequest", sending());
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Alles"));
        complete(els, caseFile, "reviewAnswers", Map.of("completeness", "complete"));
        assertThat(completeness().asked()).isEqualTo(3);
        assertThat(completeness().percent()).isEqualTo(100);
    }

    @Test
    void given_an_earlier_request_to_the_company_when_another_begins_with_it_then_what_changed_is_marked() {
        send("Waarom?", "Wanneer?");
        UUID earlier = requests().get(0).id();
        CaseFile second = atItsRequest(
                anIntroduction()
                        .atNumber(caseFile.company().enterpriseNumber().toString())
                        .of("Chatbot"),
                els);
        house.rules().put(BookOfRules.withChecklist("timing", "reasons", "effects"));
        number = second.number();
        assertThat(draft().earlier())
                .extracting(one -> one.request().id(), EarlierRequest::likeness)
                .containsExactly(tuple(earlier, EarlierRequest.Likeness.SAME_COMPANY));
        begin(Beginning.EARLIER, earlier);
        List<AskedQuestion> taken = draft().request().orElseThrow().questions().stream()
                .filter(question -> question.text().equals("Waarom?"))
                .map(question -> question.asAsked().worded("Waarom nu?"))
                .toList();
        write(taken.get(0), AskedQuestion.own(Topic.GENERAL, "Wie?"));
        DraftRequest.Draft draft = draft();
        assertThat(draft.request().orElseThrow().questions())
                .extracting(Question::text, question -> draft.changes().marks().get(question.id()))
                .containsExactly(
                        tuple("NL timing", RequestChanges.Mark.SAME),
                        tuple("NL reasons", RequestChanges.Mark.SAME),
                        tuple("NL effects", RequestChanges.Mark.NEW),
                        tuple("Waarom nu?", RequestChanges.Mark.CHANGED),
                        tuple("Wie?", RequestChanges.Mark.NEW));
        assertThat(draft.changes().removed()).extracting(Question::text).containsExactly("Wanneer?");
    }

    @Test
    void given_a_request_in_another_centrale_when_one_begins_then_it_is_neither_proposed_nor_taken() {
        send("Waarom?");
        UUID earlier = requests().get(0).id();
        Actor other = actor("other");
        CaseFile elsewhere = atItsRequest(
                anIntroduction()
                        .atNumber(caseFile.company().enterpriseNumber().toString())
                        .of("Chatbot"),
                other);
        DraftRequest.Draft theirs =
                house.inTransaction(() -> the(DraftRequest.class).read(other, elsewhere.number()));
        assertThat(theirs.earlier()).isEmpty();
        assertThat(refused(() -> the(DraftRequest.class)
                                .begin(other, elsewhere.number(), Beginning.EARLIER, earlier, null))
                        .code())
                .isEqualTo("inquiry.earlier-not-found");
    }

    @Test
    void given_a_delegate_when_answers_are_given_then_only_those_of_the_workers() {
        send("Waarom?");
        Actor delegate = union.delegateAt(house, caseFile.company().id());
        InformationRequest request = requests().get(0);
        GivenAnswer answer =
                new GivenAnswer(request.questions().get(2).id(), null, AnswerState.ANSWERED, "Ja", List.of());
        assertThat(refused(() -> the(GiveAnswers.class)
                                .give(delegate, number, request.id(), Party.EMPLOYER, null, List.of(answer)))
                        .code())
                .isEqualTo("inquiry.delegate-answers-for-workers");
        house.inTransaction(() ->
                the(GiveAnswers.class).give(delegate, number, request.id(), Party.WORKERS, null, List.of(answer)));
        GivenAnswer withTheUnions = new GivenAnswer(
                answer.questionId(), null, AnswerState.ANSWERED, "Ja", List.of(document(caseFile, Tier.UNION_ONLY)));
        assertThat(refused(() -> the(GiveAnswers.class)
                                .give(delegate, number, request.id(), Party.WORKERS, null, List.of(withTheUnions)))
                        .code())
                .isEqualTo("document.not-found");
        GivenAnswer ofTheUnion =
                new GivenAnswer(answer.questionId(), null, AnswerState.ANSWERED, "Ja", withTheUnions.documents());
        house.inTransaction(
                () -> the(GiveAnswers.class).give(els, number, request.id(), Party.WORKERS, null, List.of(ofTheUnion)));
        house.inTransaction(() ->
                the(GiveAnswers.class).give(delegate, number, request.id(), Party.WORKERS, null, List.of(answer)));
        assertThat(requests().get(0).questions().get(2).answers().get(0).documents())
                .as("nobody takes away what they do not see")
                .isEqualTo(withTheUnions.documents());
        assertThat(house.inTransaction(() -> the(ReadInquiry.class).documentsToSee(delegate, number)))
                .isEmpty();
        answer("Waarom?", Party.UNION, AnswerState.PARTLY, "Mager");
        Question asked = requests().get(0).questions().get(2);
        assertThat(ReadInquiry.answers(delegate, asked))
                .extracting(Answer::party)
                .containsExactly(Party.WORKERS);
        assertThat(ReadInquiry.answers(els, asked)).hasSize(2);
        Actor stranger = union.delegateAt(
                house, anIntroduction().registeredBy(els, house).company().id());
        assertThat(refused(() -> the(GiveAnswers.class)
                                .give(stranger, number, request.id(), Party.WORKERS, null, List.of(answer)))
                        .code())
                .isEqualTo("case.not-found");
    }

    @Test
    void given_a_request_that_was_not_sent_when_it_is_answered_then_it_is_refused() {
        complete(els, caseFile, "composeRequest", plain("Waarom?"));
        InformationRequest request = requests().get(0);
        GivenAnswer answer =
                new GivenAnswer(request.questions().get(0).id(), null, AnswerState.ANSWERED, "Ja", List.of());
        assertThat(refused(() -> the(GiveAnswers.class)
                                .give(els, number, request.id(), Party.EMPLOYER, null, List.of(answer)))
                        .code())
                .isEqualTo("inquiry.not-sent");
    }

    @Test
    void given_an_answer_when_it_is_given_again_then_it_takes_its_place_and_taken_back_it_is_gone() {
        send("Waarom?");
        answer("Waarom?", Party.EMPLOYER, AnswerState.REFUSED, null);
        answer("Waarom?", Party.EMPLOYER, AnswerState.ANSWERED, "Daarom");
        assertThat(requests().get(0).questions().get(2).answers())
                .extracting(Answer::state)
                .containsExactly(AnswerState.ANSWERED);
        answer("Waarom?", Party.EMPLOYER, null, null);
        assertThat(requests().get(0).questions().get(2).answers()).isEmpty();
    }

    @Test
    void given_documents_when_they_are_put_with_an_answer_then_those_of_the_same_case_stay_and_others_are_refused() {
        send("Waarom?");
        UUID nota = document(caseFile);
        UUID elsewhere = document(anIntroduction().registeredBy(els, house));
        InformationRequest request = requests().get(0);
        UUID question = request.questions().get(2).id();
        assertThat(refused(() -> give(request, question, elsewhere)).code()).isEqualTo("document.not-found");
        house.inTransaction(() -> give(request, question, nota));
        Answer answer = requests().get(0).questions().get(2).answers().get(0);
        assertThat(answer.documents()).containsExactly(nota);
        assertThat(house.inTransaction(() -> the(Documents.class).uses(List.of(nota)))
                        .get(nota))
                .extracting(DocumentUse::kind, DocumentUse::subjectId)
                .containsExactly(tuple(DocumentUse.Kind.ANSWER, question));
    }

    private void give(InformationRequest request, UUID question, UUID document) {
        GivenAnswer answer = new GivenAnswer(question, null, AnswerState.PARTLY, "Zie de nota", List.of(document));
        the(GiveAnswers.class).give(els, number, request.id(), Party.EMPLOYER, "HR", List.of(answer));
    }

    private UUID document(CaseFile of) {
        return document(of, Tier.EMPLOYER);
    }

    private UUID document(CaseFile of, Tier tier) {
        return house.inTransaction(() -> the(KeepDocument.class)
                .keep(
                        reread(of.number()),
                        new NewDocument("Nota", "nota.txt", DocumentType.ANSWER, Language.NL, tier),
                        new ByteArrayInputStream("Een nota".getBytes(StandardCharsets.UTF_8)),
                        els,
                        the(CaseClock.class).read())
                .id());
    }

    // ---- what the story is told with

    private CaseFile atItsRequest(AnIntroduction introduction, Actor owner) {
        CaseFile registered = introduction.registeredBy(owner, house);
        complete(owner, registered, "completeIntake", Map.of("firstInvolved", "after-decision", "summary", "Gemeld"));
        return registered;
    }

    private void begin(Beginning how, UUID earlier) {
        house.inTransaction(() -> the(DraftRequest.class).begin(els, number, how, earlier, null));
    }

    private void write(AskedQuestion... questions) {
        house.inTransaction(() -> the(DraftRequest.class).write(els, number, null, content(questions)));
    }

    private static Content content(AskedQuestion... questions) {
        return new Content(Recipient.WORKS_COUNCIL, Language.NL, "Beste", List.of(questions));
    }

    private DraftRequest.Draft draft() {
        return house.inTransaction(() -> {
            DraftRequest.Draft draft = the(DraftRequest.class).read(els, number);
            draft.request().ifPresent(request -> request.questions().size());
            return draft;
        });
    }

    private void send(String... questions) {
        complete(els, caseFile, "composeRequest", plain(questions));
        complete(els, caseFile, "sendRequest", sending());
    }

    private static Map<String, Object> sending() {
        return Map.of("sentOn", "2027-01-07", "channel", "email", "answerDueOn", "2027-01-21");
    }

    private static Map<String, Object> plain(String... texts) {
        List<Map<String, String>> rows = java.util.Arrays.stream(texts)
                .map(text -> Map.of("topic", "general", "question", text))
                .toList();
        return Map.of("recipient", "works-council", "questions", rows);
    }

    private void answer(String question, Party party, AnswerState state, String text) {
        InformationRequest request = requests().get(0);
        UUID id = ids(request).get(question);
        house.inTransaction(() -> the(GiveAnswers.class)
                .give(
                        els,
                        number,
                        request.id(),
                        party,
                        null,
                        List.of(new GivenAnswer(id, null, state, text, List.of()))));
    }

    private List<InformationRequest> requests() {
        return house.inTransaction(() -> the(ReadInquiry.class).requests(els, number));
    }

    private Completeness completeness() {
        return house.inTransaction(() -> the(ReadInquiry.class).completeness(els, number, Language.NL));
    }

    private static List<String> texts(InformationRequest request) {
        return request.questions().stream().map(Question::text).toList();
    }

    private static Map<String, UUID> ids(InformationRequest request) {
        return request.questions().stream().collect(java.util.stream.Collectors.toMap(Question::text, Question::id));
    }
}
