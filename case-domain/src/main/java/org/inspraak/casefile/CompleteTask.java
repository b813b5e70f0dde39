package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A person finishes a task: what was entered is checked and stored by the task's {@link StageWork}, and the process goes
 * on. Of two people who finish the same task one succeeds; the other is told who was first.
 */
@ApplicationScoped
@Transactional
public class CompleteTask {

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    Instance<StageWork> works;

    @Inject
    CaseProcess process;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param entered by field name, as {@link Form#read} takes it
     * @return the completed task
     */
    public CaseTask complete(Actor actor, UUID taskId, Map<String, ?> entered) {
        Moment now = clock.read();
        CaseTask task = caseFiles
                .lockTask(taskId, staff.visibilityOf(actor))
                .orElseThrow(() -> CaseRuleViolation.notFound("task.not-found"));
        actor.mustBe(task.role(), org.inspraak.shared.Role.REGIONAL_OFFICER);
        task.complete(actor, now);
        CaseFile caseFile = task.caseFile();
        caseFile.mustBeOpen();
        StageWork work = workFor(task.name());
        Form.Entry entry = work.form().read(entered);
        journal.write(caseFile, "task-completed", actor, now).aboutKey("task." + task.name());
        String outcome = work.perform(new StageWork.Doing(task, caseFile, actor, now), entry);
        process.taskCompleted(task.processRef(), outcome);
        journal.refreshNextDue(caseFile);
        audit.record(actor, "task.completed." + task.name(), "case/" + caseFile.number(), now);
        return task;
    }

    /** What completing this kind of task asks and does. */
    public StageWork workFor(String taskName) {
        return works.stream()
                .filter(work -> work.taskName().equals(taskName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no StageWork for the task " + taskName));
    }
}
