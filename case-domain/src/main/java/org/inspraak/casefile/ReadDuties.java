package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Conditions;
import org.inspraak.legal.Duty;
import org.inspraak.legal.FindDuties;
import org.inspraak.legal.LegalRule;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Tells which duties an introduction brings, to whom and by when, as the rules and the facts stand today. */
@ApplicationScoped
@Transactional
public class ReadDuties {

    /** CAO 39 art. 1; below it there is mostly neither works council nor committee. */
    private static final int THRESHOLD = 50;

    @Inject
    CaseAccess access;

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    FindDuties findDuties;

    @Inject
    Conditions conditions;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @param duties what applies first, by date; then what may, what is not law yet, and what does not apply */
    public record DutiesOfCase(CaseFile caseFile, CaseFacts facts, List<Duty> duties) {

        /** Whether it is known that fewer than fifty work there, so that other ways come first. */
        public boolean isSmall() {
            return facts.values().get(Fact.HEADCOUNT) instanceof Integer count && count < THRESHOLD;
        }
    }

    /** That a case was looked at is audited. */
    public DutiesOfCase read(Actor actor, CaseNumber number) {
        Moment now = clock.read();
        DutiesOfCase found = find(access.read(actor, number), now);
        found.caseFile().company().name();
        audit.record(actor, "case.viewed", "case/" + number, now);
        return found;
    }

    /** The same for a case that its reader has open already. */
    public DutiesOfCase of(CaseFile caseFile) {
        return find(caseFile, clock.read());
    }

    private DutiesOfCase find(CaseFile caseFile, Moment now) {
        CaseFacts facts = factsOfCase.of(caseFile, now.today());
        DutiesOfCase unsorted = new DutiesOfCase(caseFile, facts, findDuties.of(facts));
        Comparator<Duty> order = Comparator.<Duty>comparingInt(duty -> rank(duty.answer()))
                .thenComparing(duty -> !(unsorted.isSmall() && isOpenToSmallCompanies(duty.rule())))
                .thenComparing(ReadDuties::date, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(duty -> duty.rule().code());
        return new DutiesOfCase(
                caseFile, facts, unsorted.duties().stream().sorted(order).toList());
    }

    private static int rank(Duty.Answer answer) {
        return switch (answer) {
            case APPLIES -> 0;
            case ARGUABLE -> 1;
            case UNKNOWN -> 2;
            case NOT_YET -> 3;
            case DOES_NOT_APPLY -> 4;
        };
    }

    private static LocalDate date(Duty duty) {
        return duty.computed() == null ? null : duty.computed().nominal();
    }

    /** Psychosocial risk analysis, data protection, and CAO 5 on the union delegation ask for no number of workers. */
    private static boolean isOpenToSmallCompanies(LegalRule rule) {
        return rule.code().equals("BE-PSY")
                || rule.code().equals("BE-5")
                || rule.code().startsWith("GDPR-");
    }

    /** The facts that decide whether a rule applies; empty for one that always does. */
    public Set<Fact> grounds(LegalRule rule) {
        Set<Fact> read = EnumSet.noneOf(Fact.class);
        read.addAll(conditions.check("applies", rule.applies()));
        return read;
    }
}
