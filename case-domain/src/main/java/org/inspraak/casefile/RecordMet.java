package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.deadline.Deadlines;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentUse.Kind;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Records that a legal duty was done: when it happened, and what shows it. What counts is the day on which it happened,
 * not the day on which the union heard of it. Said again it corrects what was recorded before.
 */
@ApplicationScoped
@Transactional
public class RecordMet {

    @Inject
    CaseAccess access;

    @Inject
    Deadlines deadlines;

    @Inject
    Documents documents;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Records it.
     *
     * @param happenedOn not in the future
     * @param evidence what shows it: a letter, minutes, a mail
     */
    public Deadline met(Actor actor, CaseNumber number, UUID deadlineId, LocalDate happenedOn, String evidence) {
        return met(actor, number, deadlineId, happenedOn, evidence, null);
    }

    /**
     * The same with the document that shows it.
     *
     * @param documentId of this case; may be {@code null}
     */
    public Deadline met(
            Actor actor, CaseNumber number, UUID deadlineId, LocalDate happenedOn, String evidence, UUID documentId) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustNotBeClosed();
        Deadline deadline = readDuty(deadlines, caseFile, deadlineId);
        var check = new CaseRuleViolation.Check();
        check.keep(() -> Dates.happened("happenedOn", happenedOn, now));
        String shown = check.keep(() -> Text.required("evidence", evidence, Text.PAGES));
        check.that(documentId == null || isThere(caseFile, documentId), "documentId", "document.not-found");
        check.orThrow();
        if (deadline.state() == State.VOID) {
            throw CaseRuleViolation.conflict("deadline.nothing-owed");
        }
        journal.met(caseFile, deadline, now, one -> one.meet(happenedOn, shown, actor, now));
        journal.refreshNextDue(caseFile);
        if (documentId != null) {
            documents.add(new DocumentUse(documentId, Kind.DEADLINE_EVIDENCE, deadlineId, null, now.instant()));
        }
        journal.write(caseFile, "duty-met", actor, now)
                .aboutKey("rule." + deadline.rule())
                .happenedOn(happenedOn)
                .detail(shown);
        audit.record(actor, "deadline.met", "case/" + number, now);
        return deadline;
    }

    private boolean isThere(CaseFile caseFile, UUID documentId) {
        return documents
                .find(caseFile.id(), documentId, Tier.openTo(true))
                .filter(document -> !document.isWithdrawn())
                .isPresent();
    }

    /** The deadline of a legal duty; what a task of the case answers is answered there. */
    static Deadline readDuty(Deadlines deadlines, CaseFile caseFile, UUID deadlineId) {
        Deadline found = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.id().equals(deadlineId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("deadline.not-found"));
        if (found.kind() != Deadline.Kind.LEGAL_DUTY) {
            throw CaseRuleViolation.conflict("deadline.by-its-task");
        }
        return found;
    }
}
