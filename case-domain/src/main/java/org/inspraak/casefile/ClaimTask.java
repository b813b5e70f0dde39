package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** Takes a task, so that colleagues see who is at it, or gives it back. */
@ApplicationScoped
@Transactional
public class ClaimTask {

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    CaseProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public CaseTask claim(Actor actor, UUID taskId) {
        CaseTask task = lock(actor, taskId);
        task.claim(actor);
        process.taskClaimed(task.processRef(), actor.username());
        audit.record(
                actor, "task.claimed." + task.name(), "case/" + task.caseFile().number(), clock.read());
        return task;
    }

    public CaseTask release(Actor actor, UUID taskId) {
        CaseTask task = lock(actor, taskId);
        task.release(actor);
        process.taskClaimed(task.processRef(), null);
        audit.record(
                actor, "task.released." + task.name(), "case/" + task.caseFile().number(), clock.read());
        return task;
    }

    private CaseTask lock(Actor actor, UUID taskId) {
        CaseTask task = caseFiles
                .lockTask(taskId, staff.visibilityOf(actor))
                .orElseThrow(() -> CaseRuleViolation.notFound("task.not-found"));
        actor.mustBe(task.role(), Role.REGIONAL_OFFICER);
        return task;
    }
}
