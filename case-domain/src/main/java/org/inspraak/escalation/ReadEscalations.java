package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Page;

/** Reads what was handed up; part of the union's own file, so never for a delegate. */
@ApplicationScoped
@Transactional
public class ReadEscalations {

    @Inject
    CaseAccess access;

    @Inject
    Escalations escalations;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** All of a case, the latest first; that they were looked at is audited. */
    public List<Escalation> ofCase(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        List<Escalation> all = escalations.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.escalations", "case/" + number, clock.read());
        return all;
    }

    /**
     * Those that have not ended, of all cases that the actor may see, the oldest first.
     *
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    public Page<Escalation> open(Actor actor, int limit, String after) {
        CaseAccess.mustSeeUnionFile(actor);
        return escalations.open(staff.visibilityOf(actor), limit, after);
    }
}
