package org.inspraak.web.rest.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.letter.Dispatch;
import org.inspraak.letter.Letter;
import org.inspraak.letter.LetterTemplate;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.web.rest.Codes;

/** Letters as programs read them. */
public final class LetterViews {

    private LetterViews() {}

    /** A letter in the list of a case. */
    public record LetterLine(
            UUID id,
            UUID requestId,
            String kind,
            String state,
            String language,
            LocalDate answerDueOn,
            String draftedBy,
            Instant draftedAt,
            String approvedBy,
            Instant approvedAt,
            String channel,
            LocalDate sentOn) {

        static LetterLine of(Letter letter) {
            return new LetterLine(
                    letter.id(),
                    letter.requestId(),
                    letter.kind().code(),
                    letter.state().code(),
                    letter.language().code(),
                    letter.answerDueOn(),
                    letter.draftedByName(),
                    letter.draftedAt(),
                    letter.approvedByName(),
                    letter.approvedAt(),
                    Codes.of(letter.channel()),
                    letter.sentOn());
        }
    }

    /** A letter with what its writer decided and how it left. */
    public record LetterView(
            LetterLine letter,
            String addressee,
            String ownText,
            String signedBy,
            List<String> emails,
            List<String> arguments,
            List<DispatchView> dispatches) {

        static LetterView of(Letter letter, List<Dispatch> dispatches) {
            return new LetterView(
                    LetterLine.of(letter),
                    letter.addressee(),
                    letter.ownText(),
                    letter.signedBy(),
                    letter.emails(),
                    letter.arguments(),
                    dispatches.stream().map(DispatchView::of).toList());
        }
    }

    /** That a letter left for one address, or by hand. */
    public record DispatchView(
            UUID id,
            String way,
            String state,
            String toWhom,
            String registeredAs,
            String pdfSha256,
            String messageId,
            String answer,
            UUID slipId,
            Instant recordedAt,
            Instant settledAt) {

        static DispatchView of(Dispatch one) {
            return new DispatchView(
                    one.id(),
                    Codes.of(one.way()),
                    one.state().code(),
                    one.toWhom(),
                    one.registeredAs(),
                    one.pdfSha256(),
                    one.messageId(),
                    one.answer(),
                    one.slipId(),
                    one.recordedAt(),
                    one.settledAt());
        }
    }

    /** The templates of one language; what is missing comes with Inspraak. */
    public record TemplateView(String language, OwnTemplate inUse, OwnTemplate draft) {

        static TemplateView of(Language language, List<LetterTemplate> own) {
            return new TemplateView(
                    language.code(),
                    find(language, own, LetterTemplate.State.ACTIVE),
                    find(language, own, LetterTemplate.State.DRAFT));
        }

        private static OwnTemplate find(Language language, List<LetterTemplate> own, LetterTemplate.State state) {
            return own.stream()
                    .filter(one -> one.language() == language && one.state() == state)
                    .map(OwnTemplate::of)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A template that a centrale made. */
    public record OwnTemplate(
            UUID id,
            String fileName,
            String sha256,
            String uploadedBy,
            Instant uploadedAt,
            String activatedBy,
            Instant activatedAt) {

        static OwnTemplate of(LetterTemplate one) {
            return new OwnTemplate(
                    one.id(),
                    one.fileName(),
                    one.sha256(),
                    one.uploadedByName(),
                    one.uploadedAt(),
                    one.activatedByName(),
                    one.activatedAt());
        }
    }

    /** What stands at the head of an office's letters. */
    public record LetterheadView(
            UUID officeId, String office, String address, String phone, String mail, boolean secondApproval) {

        static LetterheadView of(Office office) {
            return new LetterheadView(
                    office.id(),
                    office.name(),
                    String.join("\n", office.letterhead().address()),
                    office.letterhead().phone(),
                    office.letterhead().mail(),
                    office.letterhead().needsSecondApproval());
        }
    }
}
