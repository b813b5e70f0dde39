package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.CaseClock;

/** Says what the routing table asks about a matter before it chooses a level. */
@ApplicationScoped
@Transactional
public class WeighEscalation {

    @Inject
    Escalations escalations;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CaseClock clock;

    /**
     * What a matter weighs.
     *
     * @param region a region's code, as {@code stage} and {@code severity} are codes
     * @param centrale the code of the centrale
     * @param daysOverdue since what it is about was due; 0 where nothing was
     */
    public record Weight(
            String severity, long daysOverdue, String stage, String region, String centrale, String jointCommittee) {}

    public Weight weigh(UUID escalationId) {
        Escalation escalation = escalations.read(escalationId);
        CaseFile caseFile = escalation.caseFile();
        return new Weight(
                escalation.severity().code(),
                daysOverdue(escalation, clock.read().today()),
                caseFile.stage().code(),
                caseFile.placement().region().code(),
                centrale(caseFile.placement().centraleId()),
                caseFile.placement().jointCommittee());
    }

    private long daysOverdue(Escalation escalation, LocalDate today) {
        return deadlines.ofCase(escalation.caseFile().id()).stream()
                .filter(deadline -> isAbout(escalation, deadline))
                .map(Deadline::dueOn)
                .filter(due -> due.isBefore(today))
                .min(LocalDate::compareTo)
                .map(due -> ChronoUnit.DAYS.between(due, today))
                .orElse(0L);
    }

    private static boolean isAbout(Escalation escalation, Deadline deadline) {
        boolean unanswered = escalation.kind() == Escalation.Kind.UNANSWERED
                && deadline.kind() == Deadline.Kind.ANSWER
                && deadline.state().isOpen();
        return unanswered || deadline.id().equals(escalation.deadlineId());
    }

    private String centrale(UUID id) {
        return staff.centrales().stream()
                .filter(one -> one.id().equals(id))
                .map(Centrale::code)
                .findFirst()
                .orElseThrow();
    }
}
