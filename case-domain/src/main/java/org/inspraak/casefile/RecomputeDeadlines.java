package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.legal.BackwardTerm;
import org.inspraak.legal.NewTechnologyInformation;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** The dates of the introduction, or what decides on a duty, changed: what the rules give is computed anew. */
@ApplicationScoped
@Transactional
public class RecomputeDeadlines {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void recompute(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        Optional<BackwardTerm> term = termOf(caseFile);
        Optional<Deadline> there = deadlines.findByRule(caseFile.id(), NewTechnologyInformation.RULE);
        term.ifPresentOrElse(
                found -> keep(caseFile, there, found, clock.read()), () -> there.ifPresent(Deadline::cancel));
        journal.refreshNextDue(caseFile);
    }

    /** What the rules give for a case that has no deadline yet. */
    static Optional<Deadline> firstOf(CaseFile caseFile, Moment now) {
        return termOf(caseFile).map(term -> deadline(caseFile, term, now));
    }

    private static Optional<BackwardTerm> termOf(CaseFile caseFile) {
        return NewTechnologyInformation.term(
                caseFile.company().headcount(),
                caseFile.dates().implementationStart(),
                caseFile.dates().pilotStart(),
                caseFile.dates().goLive());
    }

    private void keep(CaseFile caseFile, Optional<Deadline> there, BackwardTerm term, Moment now) {
        there.ifPresentOrElse(
                deadline -> deadline.recompute(computation(term), now.today()),
                () -> deadlines.add(deadline(caseFile, term, now)));
    }

    private static Deadline deadline(CaseFile caseFile, BackwardTerm term, Moment now) {
        return Deadline.computed(caseFile.id(), computation(term), now);
    }

    private static Computation computation(BackwardTerm term) {
        return new Computation(
                NewTechnologyInformation.RULE,
                1,
                Deadline.Debtor.EMPLOYER,
                "INTRODUCTION",
                term.anchor(),
                true,
                3,
                java.time.temporal.ChronoUnit.MONTHS,
                term.nominal(),
                term.safe(),
                false);
    }
}
