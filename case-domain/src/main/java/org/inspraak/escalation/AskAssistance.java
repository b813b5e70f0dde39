package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.organisation.Assistance;
import org.inspraak.organisation.Assistances;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/** Asks another office to help with a matter: its people may see the case until the matter ends, and not longer. */
@ApplicationScoped
@Transactional
public class AskAssistance {

    @Inject
    EscalationAccess access;

    @Inject
    Assistances assistances;

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

    public Escalation ask(Actor actor, UUID escalationId, UUID officeId, String reason) {
        Moment now = clock.read();
        Escalation escalation = access.lockToLead(actor, escalationId);
        Text.present("officeId", officeId);
        String why = Text.required("reason", reason, Text.PAGES);
        CaseFile caseFile = escalation.caseFile();
        Office office = offices(escalation).stream()
                .filter(one -> one.id().equals(officeId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid("officeId", "escalation.office-cannot-help"));
        assistances.add(Assistance.ofOffice(office, caseFile.id(), escalationId, why, actor, now));
        journal.write(caseFile, "escalation-help-asked", actor, now)
                .about(office.name())
                .detail(why)
                .forUnionOnly();
        tell(office, caseFile, now);
        audit.record(actor, "escalation.assistance-asked", "case/" + caseFile.number(), now);
        return escalation;
    }

    /** Its regional officers; where it has none, everyone there who works on cases. */
    private void tell(Office office, CaseFile caseFile, Moment now) {
        List<Staff> there = staff.ofOffice(office.id());
        List<Staff> officers = there.stream()
                .filter(one -> one.roles().contains(Role.REGIONAL_OFFICER))
                .toList();
        List<Staff> told = officers.isEmpty()
                ? there.stream()
                        .filter(one -> one.roles().contains(Role.CONSULTANT))
                        .toList()
                : officers;
        told.forEach(
                one -> tellStaff.tell(one, "assistance-asked", caseFile.number().toString(), now));
    }

    /** Those that could be asked: not the ones that the case is of by its place, nor those that help already. */
    public List<Office> offices(Actor actor, UUID escalationId) {
        return offices(access.read(actor, escalationId));
    }

    private List<Office> offices(Escalation escalation) {
        List<UUID> helping = assistances.lasting(escalation.id()).stream()
                .map(Assistance::office)
                .filter(office -> office != null)
                .map(Office::id)
                .toList();
        var place = escalation.caseFile().placement();
        return staff.offices().stream()
                .filter(office -> !office.centrale().id().equals(place.centraleId())
                        || !office.regions().contains(place.region()))
                .filter(office -> !helping.contains(office.id()))
                .toList();
    }
}
