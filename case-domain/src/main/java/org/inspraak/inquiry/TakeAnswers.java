package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Keeps what a party answered, whichever door it came through, beside what the others say. Whoever calls it has locked
 * the case and decided that the one who answers may; that the round is answered is another matter, which
 * {@link RecordAnswers} records.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TakeAnswers {

    @Inject
    Documents filed;

    @Inject
    KeepDocument documents;

    @Inject
    InquiryTexts texts;

    /**
     * Answers to a request that was sent; what the party said before of the same question and part is replaced.
     *
     * @param by a person or a function at the party
     * @throws CaseRuleViolation {@code inquiry.not-sent}, {@code inquiry.question-unknown}, {@code inquiry.part-unknown}
     */
    public void take(
            CaseFile caseFile,
            InformationRequest request,
            Party party,
            String by,
            List<GivenAnswer> answers,
            Moment now) {
        if (!request.wasSent()) {
            throw CaseRuleViolation.conflict("inquiry.not-sent");
        }
        String who = Text.required("by", by, Text.LINE);
        for (GivenAnswer given : answers) {
            take(caseFile, request, party, who, checked(given), now);
        }
        caseFile.touch(now);
    }

    private void take(
            CaseFile caseFile, InformationRequest request, Party party, String by, GivenAnswer given, Moment now) {
        List<Document> attached =
                given.documents().stream().map(id -> read(caseFile, id)).toList();
        Optional<Answer> before = request.questions().stream()
                .filter(one -> one.id().equals(given.questionId()))
                .findFirst()
                .flatMap(one -> one.answer(party, given.part()));
        Question question = request.take(party, by, given, now);
        if (given.state() == null) {
            before.ifPresent(answer -> texts.takenBack(answer.id()));
        }
        texts.answered(caseFile, request, question, now);
        attached.forEach(
                document -> documents.noteUse(document, DocumentUse.Kind.ANSWER, question.id(), question.text(), now));
    }

    /** A document that belongs to an answer is one of the same case. */
    private Document read(CaseFile caseFile, UUID id) {
        return filed.find(caseFile.id(), id, EnumSet.allOf(Tier.class))
                .orElseThrow(() -> CaseRuleViolation.invalid("documents", "document.not-found"));
    }

    /** That the workers see it otherwise means nothing without a word on how. */
    private static GivenAnswer checked(GivenAnswer given) {
        String text = Text.optional("text", given.text(), Text.PAGES);
        boolean needsWords = given.state() == AnswerState.CONTRADICTED;
        if (needsWords && text == null) {
            throw CaseRuleViolation.invalid("text", "inquiry.contradiction-says-nothing");
        }
        return new GivenAnswer(given.questionId(), given.part(), given.state(), text, given.documents());
    }
}
