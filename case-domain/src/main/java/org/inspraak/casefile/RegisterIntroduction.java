package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Opens the file on an AI introduction; the company and the system are registered with it when they are new. A system
 * has one running case at most. No legal rule has to apply to it: a case may be opened for its own sake (S0.21).
 */
@ApplicationScoped
@Transactional
public class RegisterIntroduction {

    @Inject
    OpenCaseFile openCaseFile;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code case.already-registered} with the {@code number} of the running case */
    public CaseFile register(Actor actor, IntroductionDetails details) {
        Moment now = clock.read();
        CaseFile caseFile = openCaseFile.open(actor, details, Stage.INTAKE, now);
        caseFiles.add(new TimelineEntry(caseFile, "case-registered", actor, now).happenedOn(details.learntOn()));
        process.introductionRegistered(caseFile.number(), Stage.INTAKE);
        audit.record(actor, "case.registered", "case/" + caseFile.number(), now);
        return caseFile;
    }
}
