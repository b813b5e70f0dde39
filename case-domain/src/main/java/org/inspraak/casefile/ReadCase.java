package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Opens a case to read it; that it was looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadCase {

    private static final int TIMELINE_LENGTH = 500;

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * A case with what its first page shows; the union's own side is left out for those who may not see it.
     *
     * @param tasks the open ones
     */
    public record Whole(
            CaseFile caseFile,
            List<CaseTask> tasks,
            List<Deadline> deadlines,
            List<TimelineEntry> timeline,
            List<Note> notes,
            List<Decision> decisions) {}

    public Whole read(Actor actor, CaseNumber number) {
        Standing standing = readStanding(actor, number);
        CaseFile caseFile = standing.caseFile();
        boolean unionFile = CaseAccess.seesUnionFile(actor);
        // touched here, so that the page may ask for them after the transaction
        caseFile.aiSystem().affected().size();
        caseFile.aiSystem().functions().size();
        caseFile.company().bodies().size();
        caseFile.company().establishments().size();
        return new Whole(
                caseFile,
                standing.tasks(),
                standing.deadlines(),
                caseFiles.timeline(caseFile.id(), unionFile, TIMELINE_LENGTH),
                unionFile ? caseFiles.notes(caseFile.id()) : List.of(),
                unionFile ? caseFiles.decisions(caseFile.id()) : List.of());
    }

    /**
     * A case with what is to be done and due in it.
     *
     * @param tasks the open ones
     */
    public record Standing(CaseFile caseFile, List<CaseTask> tasks, List<Deadline> deadlines) {}

    public Standing readStanding(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        boolean unionFile = CaseAccess.seesUnionFile(actor);
        Standing standing = new Standing(
                caseFile,
                unionFile ? caseFiles.openTasks(caseFile.id()) : List.of(),
                deadlines.ofCase(caseFile.id()).stream()
                        .filter(deadline -> unionFile || deadline.kind() != Deadline.Kind.ACKNOWLEDGEMENT)
                        .toList());
        audit.record(actor, "case.viewed", "case/" + number, clock.read());
        return standing;
    }

    /** @throws CaseRuleViolation {@code task.not-found} */
    public CaseTask readTask(Actor actor, UUID taskId) {
        CaseAccess.mustSeeUnionFile(actor);
        CaseTask task = caseFiles
                .findTask(taskId, staff.visibilityOf(actor))
                .orElseThrow(() -> CaseRuleViolation.notFound("task.not-found"));
        task.caseFile().company().name();
        task.caseFile().aiSystem().name();
        return task;
    }

    /** The cases of a company that this reader may see. */
    public List<CaseFile> ofCompany(Actor actor, UUID companyId) {
        return caseFiles.ofCompany(companyId, staff.visibilityOf(actor));
    }

    /** Where the case stands in its model. */
    public Optional<CaseProcess.Diagram> readDiagram(Actor actor, CaseNumber number) {
        access.read(actor, number);
        return process.findDiagram(number);
    }
}
