package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Lets a legal duty drop: the union does not ask for it here, and says why. */
@ApplicationScoped
@Transactional
public class WaiveDeadline {

    @Inject
    CaseAccess access;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public Deadline waive(Actor actor, CaseNumber number, UUID deadlineId, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustNotBeClosed();
        Deadline deadline = RecordMet.readDuty(deadlines, caseFile, deadlineId);
        String why = Text.required("reason", reason, Text.PAGES);
        if (!deadline.state().isOpen()) {
            throw CaseRuleViolation.conflict("deadline.not-open");
        }
        deadline.waive(why, actor, now);
        journal.refreshNextDue(caseFile);
        journal.write(caseFile, "duty-waived", actor, now)
                .aboutKey("rule." + deadline.rule())
                .detail(why)
                .forUnionOnly();
        audit.record(actor, "deadline.waived", "case/" + number, now);
        return deadline;
    }
}
