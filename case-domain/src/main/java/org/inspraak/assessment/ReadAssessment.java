package org.inspraak.assessment;

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

/** Opens a case's impact assessment to read it; that it was looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadAssessment {

    @Inject
    CaseAccess access;

    @Inject
    ImpactAssessments assessments;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** With their risks, the latest edition first. */
    public List<ImpactAssessment> editions(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        List<ImpactAssessment> all = assessments.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.assessment", "case/" + number, clock.read());
        return all;
    }
}
