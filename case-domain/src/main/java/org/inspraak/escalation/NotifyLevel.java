package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.WorkingCalendar;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;

/** Asks the level that an escalation was routed to, and sets the date by which it takes the matter up. */
@ApplicationScoped
@Transactional
public class NotifyLevel {

    @Inject
    Escalations escalations;

    @Inject
    CaseJournal journal;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    HandOver handOver;

    @Inject
    CaseClock clock;

    /** @param level the one that the routing table chose */
    public void notify(UUID escalationId, EscalationLevel level, Role role, int acknowledgeWithinWorkingDays) {
        Escalation escalation = escalations.read(escalationId);
        CaseFile caseFile = escalation.caseFile();
        Moment now = clock.read();
        LocalDate by = WorkingCalendar.workingDaysAfter(now.today(), acknowledgeWithinWorkingDays);
        escalation.ask(level, role, by, now.today());
        journal.cancelled(caseFile, Deadline.Kind.ACKNOWLEDGEMENT, escalationId);
        journal.due(caseFile, Deadline.Kind.ACKNOWLEDGEMENT, escalationId, by, now);
        journal.write(caseFile, "escalation-level-asked", Actor.system(), now)
                .aboutKey("escalation-level." + escalation.level().code())
                .forUnionOnly();
        handOver.write(escalation, now);
        tell(caseFile, role, now);
    }

    /** Where nobody holds the role, the case's owner hears it: someone must know that nobody was asked. */
    private void tell(CaseFile caseFile, Role role, Moment now) {
        String number = caseFile.number().toString();
        List<Staff> holders = staff.holdersOf(role, caseFile.placement());
        holders.forEach(holder -> tellStaff.tell(holder, "escalation-raised", number, now));
        if (holders.isEmpty()) {
            staff.findById(caseFile.placement().ownerId())
                    .ifPresent(owner -> tellStaff.tell(owner, "escalation-without-holder", number, now));
        }
    }
}
