package org.inspraak.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.inquiry.DraftRequest.Beginning;
import org.inspraak.inquiry.DraftRequest.Content;
import org.inspraak.inquiry.DraftRequest.Draft;
import org.inspraak.inquiry.EarlierRequest.Likeness;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.RequestChanges.Mark;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was asked about a product at one company serves at the next, for whoever may see the first case. */
class SameProductElsewhereTest extends OnDatabase {

    private Actor els;

    @BeforeEach
    void a_consultant() {
        els = actor("els");
    }

    @Test
    void given_a_request_about_the_product_elsewhere_when_one_begins_with_it_then_what_changed_is_marked() {
        UUID earlier = asked(els, Region.ANTWERP, "ShiftMate", "Waarom?", "Wanneer?");
        asked(els, Region.ANTWERP, "Another", "Waarheen?");
        CaseFile here = atItsRequest(els, Region.ANTWERP, "SHIFTMATE");
        assertThat(draft(els, here).earlier())
                .extracting(one -> one.request().id(), EarlierRequest::likeness)
                .containsExactly(tuple(earlier, Likeness.SAME_PRODUCT));

        begin(els, here, earlier);
        AskedQuestion why = draft(els, here).request().orElseThrow().questions().stream()
                .filter(question -> question.text().equals("Waarom?"))
                .map(question -> question.asAsked().worded("Waarom hier?"))
                .findFirst()
                .orElseThrow();
        write(els, here, why, AskedQuestion.own(Topic.GENERAL, "Wie?"));

        Draft draft = draft(els, here);
        assertThat(draft.request().orElseThrow().questions())
                .extracting(Question::text, question -> draft.changes().marks().get(question.id()))
                .containsExactly(tuple("Waarom hier?", Mark.CHANGED), tuple("Wie?", Mark.NEW));
        assertThat(draft.changes().removed()).extracting(Question::text).containsExactly("Wanneer?");
        // that was asked at another company
        assertThat(draft.caseFile().placement().companyId())
                .isNotEqualTo(draft.earlier().get(0).caseFile().placement().companyId());
    }

    @Test
    void given_two_requests_about_the_product_when_a_third_begins_then_the_last_of_them_is_proposed() {
        asked(els, Region.ANTWERP, "ShiftMate", "Waarom?");
        complete(els, atItsRequest(els, Region.ANTWERP, "ShiftMate"), "composeRequest", plain("Nog niet gevraagd?"));
        house.clock().pass(Duration.ofDays(1));
        UUID last = asked(els, Region.ANTWERP, "ShiftMate", "Wanneer?");
        CaseFile here = atItsRequest(els, Region.ANTWERP, "ShiftMate");
        assertThat(draft(els, here).earlier())
                .extracting(one -> one.request().id())
                .containsExactly(last);
    }

    @Test
    void given_a_request_in_a_case_of_somebody_else_when_one_begins_then_it_is_neither_proposed_nor_taken() {
        UUID earlier = asked(els, Region.ANTWERP, "ShiftMate", "Waarom?");
        Actor lone = actor("lone");
        CaseFile here = atItsRequest(lone, Region.ANTWERP, "ShiftMate");
        assertThat(draft(lone, here).earlier()).isEmpty();
        assertThat(refused(() -> the(DraftRequest.class).begin(lone, here.number(), Beginning.EARLIER, earlier, null))
                        .code())
                .isEqualTo("inquiry.earlier-not-found");
        // a colleague of the same team sees both cases
        Actor tom = actor("tom");
        CaseFile his = atItsRequest(tom, Region.ANTWERP, "ShiftMate");
        assertThat(draft(tom, his).earlier())
                .extracting(one -> one.request().id())
                .containsExactly(earlier);
    }

    @Test
    void given_a_draft_begun_with_a_request_elsewhere_when_a_reader_may_not_see_that_case_then_nothing_is_compared() {
        UUID earlier = asked(els, Region.LIEGE, "ShiftMate", "Waarom?", "Wanneer?");
        CaseFile here = atItsRequest(els, Region.ANTWERP, "ShiftMate");
        begin(els, here, earlier);
        write(els, here, AskedQuestion.own(Topic.GENERAL, "Wie?"));
        assertThat(draft(els, here).changes().removed()).hasSize(2);

        Draft seen = draft(actor("officer"), here);
        assertThat(seen.changes().marks()).isEmpty();
        assertThat(seen.changes().removed()).isEmpty();
        assertThat(seen.earlier()).isEmpty();
    }

    // ---- what the story is told with

    private UUID asked(Actor owner, Region region, String product, String... questions) {
        CaseFile caseFile = atItsRequest(owner, region, product);
        complete(owner, caseFile, "composeRequest", plain(questions));
        Map<String, Object> sending =
                Map.of("sentOn", house.clock().today().toString(), "channel", "email", "answerDueOn", "2027-02-21");
        complete(owner, caseFile, "sendRequest", sending);
        List<InformationRequest> requests =
                house.inTransaction(() -> the(ReadInquiry.class).requests(owner, caseFile.number()));
        return requests.get(0).id();
    }

    private CaseFile atItsRequest(Actor owner, Region region, String product) {
        CaseFile registered = anIntroduction().in(region).ofProduct(product).registeredBy(owner, house);
        complete(owner, registered, "completeIntake", Map.of("firstInvolved", "after-decision", "summary", "Gemeld"));
        return registered;
    }

    private static Map<String, Object> plain(String... texts) {
        List<Map<String, String>> rows = Arrays.stream(texts)
                .map(text -> Map.of("topic", "general", "question", text))
                .toList();
        return Map.of("recipient", "works-council", "questions", rows);
    }

    private void begin(Actor actor, CaseFile caseFile, UUID earlier) {
        house.inTransaction(
                () -> the(DraftRequest.class).begin(actor, caseFile.number(), Beginning.EARLIER, earlier, null));
    }

    private void write(Actor actor, CaseFile caseFile, AskedQuestion... questions) {
        Content content = new Content(Recipient.WORKS_COUNCIL, Language.NL, "Beste", List.of(questions));
        house.inTransaction(() -> the(DraftRequest.class).write(actor, caseFile.number(), null, content));
    }

    private Draft draft(Actor actor, CaseFile caseFile) {
        return house.inTransaction(() -> {
            Draft draft = the(DraftRequest.class).read(actor, caseFile.number());
            draft.request().ifPresent(request -> request.questions().size());
            return draft;
        });
    }
}
