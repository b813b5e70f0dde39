package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.Status;

/**
 * What the active rules mean for a case: which duties apply, towards whom, by when. It reads what is known and writes
 * nothing; what is not known leaves a duty open, and never rules it out.
 */
@ApplicationScoped
public class FindDuties {

    @Inject
    LegalRules rules;

    @Inject
    Conditions conditions;

    /** One for each rule that is made for the case's committee, in the order of the rules. */
    public List<Duty> of(CaseFacts facts) {
        return of(rules.active(), facts);
    }

    /** The same for rules that may not be active: what would be if they were. */
    public List<Duty> of(Collection<LegalRule> book, CaseFacts facts) {
        return book.stream()
                .filter(rule -> rule.isForCommittee(facts.jointCommittee()))
                .map(rule -> of(rule, facts))
                .toList();
    }

    private Duty of(LegalRule rule, CaseFacts facts) {
        Answer answer = answer(rule, facts);
        boolean areBodiesKnown = facts.bodies() != null;
        List<Recipient> there = rule.recipients().stream()
                .filter(recipient -> !areBodiesKnown || exists(recipient, facts))
                .toList();
        List<Recipient> towards =
                areBodiesKnown && rule.cascade() == Cascade.FIRST && !there.isEmpty() ? there.subList(0, 1) : there;
        return new Duty(
                rule,
                answer,
                answer == Answer.UNKNOWN ? missing(rule, facts) : Set.of(),
                towards,
                passedOver(rule, towards, there),
                areBodiesKnown,
                counted(rule, answer, facts));
    }

    /** Workers and the authority are always there; a body may not be. */
    private static boolean exists(Recipient recipient, CaseFacts facts) {
        return recipient == Recipient.WORKERS
                || recipient == Recipient.AUTHORITY
                || facts.bodies().contains(recipient);
    }

    /** Those that the law names before the one that was found, or at all where it names each; they do not exist here. */
    private static List<Recipient> passedOver(LegalRule rule, List<Recipient> towards, List<Recipient> there) {
        List<Recipient> before = new ArrayList<>(rule.recipients());
        if (rule.cascade() == Cascade.FIRST && !towards.isEmpty()) {
            before = before.subList(0, before.indexOf(towards.get(0)));
        }
        return before.stream().filter(recipient -> !there.contains(recipient)).toList();
    }

    private Answer answer(LegalRule rule, CaseFacts facts) {
        LocalDate day = dayThatCounts(rule, facts);
        if (rule.effectiveUntil() != null && day.isAfter(rule.effectiveUntil())) {
            return Answer.DOES_NOT_APPLY;
        }
        if (!isLaw(rule, day)) {
            return Answer.NOT_YET;
        }
        Optional<Boolean> applies = conditions.holds(rule.applies(), facts.values());
        if (applies.isEmpty() || applies.get() || rule.arguable() == null) {
            return applies.map(yes -> yes ? Answer.APPLIES : Answer.DOES_NOT_APPLY)
                    .orElse(Answer.UNKNOWN);
        }
        return conditions
                .holds(rule.arguable(), facts.values())
                .map(yes -> yes ? Answer.ARGUABLE : Answer.DOES_NOT_APPLY)
                .orElse(Answer.UNKNOWN);
    }

    /** What was adopted for a day that nobody knows does not bind either. */
    private static boolean isLaw(LegalRule rule, LocalDate day) {
        boolean isUndated = rule.status() == Status.ADOPTED && rule.effectiveFrom() == null;
        return rule.status() != Status.PENDING && !isUndated && rule.isEffective(day);
    }

    /** A system that is taken into use next year is under next year's law. */
    private static LocalDate dayThatCounts(LegalRule rule, CaseFacts facts) {
        return rule.term() == null
                ? facts.day()
                : facts.anchors().getOrDefault(rule.term().anchor(), facts.day());
    }

    private Set<Fact> missing(LegalRule rule, CaseFacts facts) {
        Set<Fact> read = EnumSet.noneOf(Fact.class);
        read.addAll(conditions.check("applies", rule.applies()));
        if (conditions.holds(rule.applies(), facts.values()).isPresent()) {
            // it was decided; what is open is whether the duty may be argued
            read = EnumSet.copyOf(conditions.check("arguable", rule.arguable()));
        }
        read.removeIf(fact -> isKnown(facts.values().get(fact)));
        return read;
    }

    /** A list of categories of which one is not counted is not known either. */
    private static boolean isKnown(Object value) {
        return value instanceof Collection<?> categories
                ? categories.stream().map(Map.class::cast).allMatch(FindDuties::isCounted)
                : value != null;
    }

    private static boolean isCounted(Map<?, ?> category) {
        return category.get("affected") != null && category.get("total") != null;
    }

    private static CountedTerm counted(LegalRule rule, Answer answer, CaseFacts facts) {
        boolean mayCount = answer == Answer.APPLIES || answer == Answer.ARGUABLE || answer == Answer.UNKNOWN;
        if (rule.term() == null || !rule.status().setsDates() || !mayCount) {
            return null;
        }
        LocalDate anchor = facts.anchors().get(rule.term().anchor());
        return anchor == null ? null : CountedTerm.of(rule.term(), anchor);
    }
}
