package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.inquiry.Answer;
import org.inspraak.inquiry.AskedQuestion;
import org.inspraak.inquiry.Completeness;
import org.inspraak.inquiry.EarlierRequest;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.inquiry.RequestChanges;
import org.inspraak.inquiry.StatutoryItem;
import org.inspraak.inquiry.Suggestion;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Codes;

/** Information requests, their questions and answers, as programs read them. */
public final class RequestViews {

    private RequestViews() {}

    /** An item of the checklist of a legal rule. */
    public record ItemView(String rule, String item) {

        static ItemView of(StatutoryItem one) {
            return new ItemView(one.rule(), one.item());
        }
    }

    public record PartView(String code, String question) {

        static PartView of(QuestionPart one) {
            return new PartView(one.code(), one.text());
        }
    }

    /** @param part absent: it is about the whole question */
    public record AnswerView(
            String party,
            String part,
            String state,
            String text,
            List<UUID> documents,
            String givenBy,
            Instant recordedAt) {

        /** @param toSee the documents that the reader may know of */
        static AnswerView of(Answer one, Set<UUID> toSee) {
            return new AnswerView(
                    Codes.of(one.party()),
                    one.part(),
                    Codes.of(one.state()),
                    one.text(),
                    one.documents().stream().filter(toSee::contains).toList(),
                    one.givenBy(),
                    one.recordedAt());
        }
    }

    /**
     * A question with what came of it.
     *
     * @param code that of the library; absent for one of the union's own
     * @param statutory what of the law it asks for
     * @param origin the question of an earlier request that it takes up
     * @param change against the request that the draft began with; only in a draft
     * @param standing what came of it so far: by the review, else by what the parties say
     * @param verdict by the review
     */
    public record QuestionView(
            UUID id,
            String topic,
            String question,
            String code,
            ItemView statutory,
            UUID origin,
            List<PartView> parts,
            String change,
            List<AnswerView> answers,
            String standing,
            String verdict,
            String remark) {

        static QuestionView of(Question one, Actor reader, Set<UUID> toSee) {
            return new QuestionView(
                    one.id(),
                    Codes.of(one.topic()),
                    one.text(),
                    one.code(),
                    one.statutory().map(ItemView::of).orElse(null),
                    one.origin(),
                    one.parts().stream().map(PartView::of).toList(),
                    null,
                    ReadInquiry.answers(reader, one).stream()
                            .map(answer -> AnswerView.of(answer, toSee))
                            .toList(),
                    Codes.of(one.standing()),
                    Codes.of(one.verdict()),
                    one.remark());
        }

        static QuestionView inDraft(Question one, RequestChanges changes) {
            return new QuestionView(
                    one.id(),
                    Codes.of(one.topic()),
                    one.text(),
                    one.code(),
                    one.statutory().map(ItemView::of).orElse(null),
                    one.origin(),
                    one.parts().stream().map(PartView::of).toList(),
                    Codes.of(changes.marks().get(one.id())),
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** One round of the information request. */
    public record RequestView(
            UUID id,
            int round,
            String kind,
            String state,
            String recipient,
            String language,
            String introduction,
            List<QuestionView> questions,
            LocalDate sentOn,
            String channel,
            String sentTo,
            LocalDate answerDueOn,
            int reminders,
            boolean handedUp,
            LocalDate answeredOn,
            String answeredBy,
            String answerSummary,
            LocalDate writtenInformationOn,
            Boolean complete,
            String remarks) {

        static RequestView of(InformationRequest one, Actor reader, Set<UUID> toSee) {
            return new RequestView(
                    one.id(),
                    one.round(),
                    Codes.of(one.kind()),
                    Codes.of(one.state()),
                    Codes.of(one.recipient()),
                    Codes.of(one.language()),
                    one.introduction(),
                    one.questions().stream()
                            .map(question -> QuestionView.of(question, reader, toSee))
                            .toList(),
                    one.sentOn(),
                    Codes.of(one.channel()),
                    one.sentTo(),
                    one.answerDueOn(),
                    one.reminders(),
                    one.isHandedUp(),
                    one.answeredOn(),
                    one.answeredBy(),
                    one.answerSummary(),
                    one.writtenInformationOn(),
                    one.isComplete(),
                    one.remarks());
        }
    }

    /**
     * A question of the library, and whether it fits the system.
     *
     * @param fit because, unknown, always or not
     * @param missing the facts that would decide it, where it is unknown
     * @param proposed whether a proposal begins with it
     */
    public record SuggestionView(
            String code,
            String topic,
            String title,
            String question,
            List<PartView> parts,
            String fit,
            String reason,
            List<String> missing,
            boolean proposed) {

        static SuggestionView of(Suggestion one, Language language) {
            AskedQuestion asked = one.asked(language);
            return new SuggestionView(
                    one.entry().code(),
                    Codes.of(one.topic()),
                    one.entry().text(language).title(),
                    asked.text(),
                    asked.parts().stream().map(PartView::of).toList(),
                    Codes.of(one.fit()),
                    one.reason(language),
                    one.missing().stream().sorted().map(Fact::key).toList(),
                    one.isProposed());
        }
    }

    /** @param likeness same-company or same-product */
    public record EarlierView(
            UUID id, String caseNumber, String company, String system, LocalDate sentOn, String likeness) {

        static EarlierView of(EarlierRequest one) {
            return new EarlierView(
                    one.request().id(),
                    one.caseFile().number().toString(),
                    one.caseFile().company().name(),
                    one.caseFile().aiSystem().name(),
                    one.request().sentOn(),
                    Codes.of(one.likeness()));
        }
    }

    /** What is being written; {@code removed} is what the request that it began with asked besides. */
    public record DraftView(
            UUID id,
            int round,
            String kind,
            String recipient,
            String language,
            String introduction,
            List<QuestionView> questions,
            List<String> removed,
            Instant writtenAt) {

        static DraftView of(InformationRequest one, RequestChanges changes) {
            return new DraftView(
                    one.id(),
                    one.round(),
                    Codes.of(one.kind()),
                    Codes.of(one.recipient()),
                    Codes.of(one.language()),
                    one.introduction(),
                    one.questions().stream()
                            .map(question -> QuestionView.inDraft(question, changes))
                            .toList(),
                    changes.removed().stream().map(Question::text).toList(),
                    one.writtenAt());
        }
    }

    public record ChecklistView(String rule, String item, String text, String state, boolean asked) {}

    /** How much of what was asked is answered; {@code percent} is absent when nothing was asked. */
    public record CompletenessView(int asked, int answered, int open, Integer percent, List<ChecklistView> checklist) {

        static CompletenessView of(Completeness one) {
            return new CompletenessView(
                    one.asked(),
                    one.answered(),
                    one.open(),
                    one.percent(),
                    one.checklist().stream()
                            .map(item -> new ChecklistView(
                                    item.statutory().rule(),
                                    item.statutory().item(),
                                    item.text(),
                                    Codes.of(item.state()),
                                    item.asked()))
                            .toList());
        }
    }
}
