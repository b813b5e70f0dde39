package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.organisation.Assistance;
import org.inspraak.organisation.Assistances;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Gives a matter to one colleague of its level. Who could not see the case by its place may see it from now on, until
 * the level or the matter ends.
 */
@ApplicationScoped
@Transactional
public class AssignEscalation {

    @Inject
    EscalationAccess access;

    @Inject
    Assistances assistances;

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public Escalation assign(Actor actor, UUID escalationId, UUID staffId) {
        Moment now = clock.read();
        Escalation escalation = access.lockToLead(actor, escalationId);
        Text.present("staffId", staffId);
        Staff whom = colleagues(escalation).stream()
                .filter(one -> one.id().equals(staffId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid("staffId", "escalation.not-of-the-level"));
        CaseFile caseFile = escalation.caseFile();
        escalation.assign(whom);
        assistances.endOfPerson(escalationId, now.today());
        letIn(whom, escalation, actor, now);
        journal.write(caseFile, "escalation-assigned", actor, now)
                .about(whom.name())
                .forUnionOnly();
        if (!whom.id().equals(actor.id())) {
            tellStaff.tell(whom, "escalation-assigned", caseFile.number().toString(), now);
        }
        audit.record(actor, "escalation.assigned", "case/" + caseFile.number(), now);
        return escalation;
    }

    private void letIn(Staff whom, Escalation escalation, Actor actor, Moment now) {
        CaseFile caseFile = escalation.caseFile();
        boolean sees = caseFiles.find(caseFile.number(), Visibility.of(whom)).isPresent();
        if (!sees) {
            assistances.add(Assistance.ofPerson(whom, caseFile.id(), escalation.id(), actor, now));
        }
    }

    /** Who may be given it: the level's role within the centrale, and those with that role at an office that helps. */
    public List<Staff> colleagues(Actor actor, UUID escalationId) {
        return colleagues(access.read(actor, escalationId));
    }

    private List<Staff> colleagues(Escalation escalation) {
        Stream<Staff> ofLevel =
                staff
                        .withRole(
                                escalation.role(),
                                escalation.caseFile().placement().centraleId())
                        .stream();
        Stream<Staff> ofHelpers = assistances.lasting(escalation.id()).stream()
                .map(Assistance::office)
                .filter(office -> office != null)
                .map(Office::id)
                .flatMap(office -> staff.ofOffice(office).stream())
                .filter(one -> one.roles().contains(escalation.role()));
        return Stream.concat(ofLevel, ofHelpers).distinct().toList();
    }
}
