package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.State;
import org.inspraak.deadline.Deadlines;
import org.inspraak.legal.Duty;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;

/** What would become of the legal deadlines of a case if its dates were others; nothing is written. */
@ApplicationScoped
@Transactional
public class PreviewDates {

    @Inject
    CaseAccess access;

    @Inject
    Deadlines deadlines;

    @Inject
    ComputeDuties duties;

    @Inject
    CaseClock clock;

    public enum Effect {
        /** A duty that had no date gets one. */
        NEW,
        MOVED,
        UNCHANGED,
        /** The date falls away. */
        VOID
    }

    /**
     * What becomes of one deadline.
     *
     * @param rule its code
     * @param before the date as it is; {@code null} for a new one
     * @param after the date as it would be; {@code null} for one that falls away
     * @param lost the new date has passed already, nothing was done, and it was not missed before
     */
    public record Change(String rule, Effect effect, LocalDate before, LocalDate after, boolean lost) {}

    /** The changes first, in the order of the rules; then what stays, and what falls away. */
    public List<Change> preview(Actor actor, CaseNumber number, IntroductionDates dates) {
        CaseFile caseFile = access.read(actor, number);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER);
        LocalDate today = clock.read().today();
        Map<String, Deadline> there = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.rule() != null && deadline.state() != State.VOID)
                .collect(Collectors.toMap(Deadline::rule, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Duty duty : duties.dated(caseFile, dates, today)) {
            changes.add(change(there.remove(duty.rule().code()), ComputeDuties.computation(duty), today));
        }
        there.values().stream()
                .filter(deadline -> deadline.state().isOpen())
                .forEach(gone -> changes.add(new Change(gone.rule(), Effect.VOID, gone.dueOn(), null, false)));
        return List.copyOf(changes);
    }

    private static Change change(Deadline before, Computation after, LocalDate today) {
        boolean isPast = after.nominal().isBefore(today);
        if (before == null) {
            return new Change(after.rule(), Effect.NEW, null, after.nominal(), isPast);
        }
        Effect effect = before.dueOn().equals(after.nominal()) ? Effect.UNCHANGED : Effect.MOVED;
        boolean isLost = isPast && before.state() == State.RUNNING;
        return new Change(after.rule(), effect, before.dueOn(), after.nominal(), isLost);
    }
}
