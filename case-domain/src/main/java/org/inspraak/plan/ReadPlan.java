package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** Opens a case's agreed plan to read it; that it was looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadPlan {

    @Inject
    CaseAccess access;

    @Inject
    AgreedPlans plans;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** With their measures, the latest edition first; a delegate sees those that were signed. */
    public List<AgreedPlan> editions(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        boolean drafts = CaseAccess.seesUnionFile(actor);
        List<AgreedPlan> seen = plans.ofCase(caseFile.id()).stream()
                .filter(plan -> drafts || plan.isSigned())
                .toList();
        audit.record(actor, "case.viewed.plan", "case/" + number, clock.read());
        return seen;
    }
}
