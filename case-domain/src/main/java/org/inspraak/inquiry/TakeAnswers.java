package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.inspraak.casefile.CaseFile;
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
            request.take(party, who, checked(given), now);
        }
        caseFile.touch(now);
    }

    /** "In part" and "not as the employer says" mean nothing without a word on how. */
    private static GivenAnswer checked(GivenAnswer given) {
        String text = Text.optional("text", given.text(), Text.PAGES);
        boolean needsWords = given.state() == AnswerState.CONTRADICTED;
        if (needsWords && text == null) {
            throw CaseRuleViolation.invalid("text", "inquiry.contradiction-says-nothing");
        }
        return new GivenAnswer(given.questionId(), given.part(), given.state(), text, given.documents());
    }
}
