package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.portal.Threshold.Visit;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** The employer reads the questions and keeps what they wrote so far, as often as they like. */
@ApplicationScoped
@Transactional
public class WriteAnswers {

    @Inject
    Threshold threshold;

    @Inject
    Invitations invitations;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param admitted the invitation whose code was entered
     * @throws CaseRuleViolation {@code portal.not-admitted}
     */
    public AnswerSheet read(LinkToken token, UUID admitted) {
        Visit visit = threshold.admit(token, admitted, clock.read());
        return AnswerSheet.of(visit, threshold.asker(visit.caseFile()));
    }

    /** The copy of what was handed in; empty while nothing was. */
    public Optional<AnswerCopies.Paper> paper(LinkToken token, UUID admitted) {
        Visit visit = threshold.admit(token, admitted, clock.read());
        return invitations.findPaper(visit.invitation().id()).map(AnswerPaper::pressed);
    }

    /**
     * Keeps what was written in the form since it was opened. Two may have it open: what one did not touch is as the other
     * left it.
     *
     * @param written the places that were changed, blank ones too
     * @param answeredBy {@code null} when it was not changed
     * @param remark {@code null} when it was not changed
     * @throws CaseRuleViolation {@code portal.not-admitted}, {@code portal.handed-in}, {@code portal.question-unknown}
     */
    public void save(LinkToken token, UUID admitted, List<DraftAnswer> written, String answeredBy, String remark) {
        Moment now = clock.read();
        Visit visit = threshold.admitToWrite(token, admitted, now);
        AnswerSheet sheet = AnswerSheet.of(visit, "");
        written.forEach(answer -> mustBeOf(sheet, answer));
        visit.invitation().save(written, answeredBy, remark, now);
        audit.record(visit.actor(), "employer.draft-saved", visit.subject(), now);
    }

    private static void mustBeOf(AnswerSheet sheet, DraftAnswer answer) {
        boolean asked = sheet.places().stream()
                .anyMatch(place ->
                        place.question().equals(answer.questionId()) && Objects.equals(place.part(), answer.part()));
        // what workers contradict, an employer cannot say of their own answer
        if (!asked || answer.state() == AnswerState.CONTRADICTED) {
            throw CaseRuleViolation.invalid("question", "portal.question-unknown");
        }
    }
}
