package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.inspraak.deadline.Computation;
import org.inspraak.legal.CountedTerm;
import org.inspraak.legal.Duty;
import org.inspraak.legal.FindDuties;
import org.inspraak.legal.Term;

/** The duties of a case that have a date, and how that is kept on its deadline. */
@ApplicationScoped
public class ComputeDuties {

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    FindDuties findDuties;

    /**
     * Those with a date, in the order of the rules.
     *
     * @param dates of the introduction, which need not be those of the case: what if
     */
    List<Duty> dated(CaseFile caseFile, IntroductionDates dates, LocalDate today) {
        return findDuties.of(factsOfCase.of(caseFile, dates, today)).stream()
                .filter(Duty::hasDeadline)
                .toList();
    }

    static Computation computation(Duty duty) {
        CountedTerm counted = duty.computed();
        Term term = counted.term();
        return new Computation(
                duty.rule().code(),
                duty.rule().version(),
                duty.rule().debtor(),
                term.anchor().name(),
                counted.anchor(),
                term.direction() == Term.Direction.BACKWARD,
                term.count(),
                term.unit() == Term.Unit.DAYS ? ChronoUnit.DAYS : ChronoUnit.MONTHS,
                counted.nominal(),
                counted.safe(),
                duty.answer() != Duty.Answer.APPLIES);
    }
}
