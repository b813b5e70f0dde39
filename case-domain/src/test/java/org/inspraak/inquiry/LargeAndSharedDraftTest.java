package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.DraftRequest.Beginning;
import org.inspraak.inquiry.DraftRequest.Content;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.testing.BookOfRules;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft with as many questions as there may be, and one on which several people work. */
class LargeAndSharedDraftTest extends OnDatabase {

    private Actor els;
    private CaseNumber number;
    private CaseFile caseFile;

    @BeforeEach
    void aCaseAtItsRequest() {
        els = actor("els");
        house.rules().put(BookOfRules.withChecklist("reasons"));
        caseFile = anIntroduction().registeredBy(els, house);
        number = caseFile.number();
        complete(els, caseFile, "completeIntake", Map.of("firstInvolved", "after-decision", "summary", "Gemeld"));
    }

    private InformationRequest begin(Integer seen) {
        return house.inTransaction(() -> the(DraftRequest.class).begin(els, number, Beginning.NOTHING, null, seen));
    }

    private InformationRequest write(List<AskedQuestion> questions) {
        Content content = new Content(Recipient.WORKS_COUNCIL, Language.NL, null, questions);
        return house.inTransaction(() -> the(DraftRequest.class).write(els, number, null, content));
    }

    private static List<AskedQuestion> own(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> AskedQuestion.own(Topic.GENERAL, "Vraag " + i))
                .toList();
    }

    private InformationRequest request() {
        return house.inTransaction(
                () -> the(ReadInquiry.class).requests(els, number).get(0));
    }

    @Test
    void given_a_colleague_who_began_meanwhile_when_somebody_begins_who_saw_nothing_then_the_draft_stays() {
        begin(DraftRequest.NONE);
        int version = write(own(2)).version();

        assertThat(refused(() -> begin(DraftRequest.NONE)).code()).isEqualTo("request.changed-meanwhile");
        assertThat(request().questions()).hasSize(3);
        assertThat(begin(version).questions()).as("who saw it may put it aside").hasSize(1);
    }

    @Test
    void given_a_draft_when_it_is_written_as_it_was_read_then_the_law_is_not_asked_twice() {
        begin(null);
        write(own(1));

        // as programs do it, which do not know the law's questions from others
        write(request().questions().stream()
                .map(one -> new AskedQuestion(one.id(), one.topic(), null, null, null, one.text(), List.of()))
                .toList());

        assertThat(request().questions()).extracting(Question::text).containsExactly("NL reasons", "Vraag 0");
    }

    @Test
    void given_as_many_questions_as_there_may_be_when_they_are_reviewed_then_the_law_s_count_besides() {
        begin(null);
        assertThat(refused(() -> write(own(DraftRequest.MOST_QUESTIONS + 1))).code())
                .isEqualTo("rows.count");
        write(Stream.concat(
                        request().questions().stream().map(Question::asAsked),
                        own(DraftRequest.MOST_QUESTIONS).stream())
                .toList());
        compose(
                els,
                caseFile,
                own(DraftRequest.MOST_QUESTIONS).stream().map(one -> one.text()).toArray(String[]::new));
        send(els, caseFile, House.START);
        complete(els, caseFile, "awaitAnswers", Map.of("answeredOn", House.START.toString(), "summary", "Alles"));
        Map<String, Object> proposed =
                house.inTransaction(() -> the(ReviewAnswers.class).prefill(reread(number)));

        complete(els, caseFile, "reviewAnswers", Map.of("completeness", "complete", "questions", judged((List<?>)
                proposed.get("questions"))));

        assertThat(request().state()).isEqualTo(State.REVIEWED);
        assertThat(request().questions()).hasSize(DraftRequest.MOST_QUESTIONS + 1);
    }

    private static List<Map<String, Object>> judged(List<?> rows) {
        return rows.stream()
                .map(row ->
                        Map.<String, Object>of("question", ((Map<?, ?>) row).get("question"), "verdict", "answered"))
                .toList();
    }
}
