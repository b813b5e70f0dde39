package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.company.FactsChanged;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.legal.Duty;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * The dates of the introduction, a rule, or what decides on a duty, changed: what the rules give is computed anew. A case
 * has one deadline per rule; that of a duty which is gone is void, and runs again when the duty comes back.
 */
@ApplicationScoped
@Transactional
public class RecomputeDeadlines {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    ComputeDuties duties;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void recompute(CaseNumber number) {
        recompute(caseFiles.read(number), clock.read());
    }

    /** The company, or a system of its register, is described in another way: its running cases follow. */
    void factsChanged(@Observes FactsChanged changed) {
        Moment now = clock.read();
        for (CaseNumber number : caseFiles.running(changed.companyId())) {
            caseFiles.lock(number);
            CaseFile caseFile = caseFiles.read(number);
            Map<String, LocalDate> before = owed(caseFile);
            recompute(caseFile, now);
            if (!owed(caseFile).equals(before)) {
                journal.write(caseFile, "facts-changed", Actor.system(), now);
            }
        }
    }

    /** Until when, by rule. */
    private Map<String, LocalDate> owed(CaseFile caseFile) {
        return deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.rule() != null && deadline.state() != Deadline.State.VOID)
                .collect(Collectors.toMap(Deadline::rule, Deadline::dueOn));
    }

    private void recompute(CaseFile caseFile, Moment now) {
        Map<String, Deadline> there = deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.rule() != null)
                .collect(Collectors.toMap(Deadline::rule, Function.identity()));
        for (Duty duty : duties.dated(caseFile, caseFile.dates(), now.today())) {
            Deadline deadline = there.remove(duty.rule().code());
            if (deadline == null) {
                deadlines.add(first(caseFile, duty, now));
            } else {
                keep(deadline, duty, now);
            }
        }
        there.values().forEach(Deadline::cancel);
        journal.refreshNextDue(caseFile);
    }

    private static void keep(Deadline deadline, Duty duty, Moment now) {
        Computation before = deadline.computation();
        Computation after = ComputeDuties.computation(duty);
        deadline.recompute(after, now.today());
        if (!deadline.isPlanned() || before.ruleVersion() != after.ruleVersion()) {
            Reminders.plan(deadline, duty.rule().reminders(), now.today());
        }
    }

    /** What the rules give for a case that has no deadline yet. */
    List<Deadline> firstOf(CaseFile caseFile, Moment now) {
        return duties.dated(caseFile, caseFile.dates(), now.today()).stream()
                .map(duty -> first(caseFile, duty, now))
                .toList();
    }

    private static Deadline first(CaseFile caseFile, Duty duty, Moment now) {
        Deadline deadline = Deadline.computed(caseFile.id(), ComputeDuties.computation(duty), now);
        Reminders.plan(deadline, duty.rule().reminders(), now.today());
        return deadline;
    }
}
