package org.inspraak.legal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspraak.legal.CaseFacts.Fact;

/** The language in which rules say when they apply: FEEL, cut down to what a condition needs. */
public interface Conditions {

    /**
     * Reads a condition and says which facts it uses.
     *
     * @throws org.inspraak.shared.CaseRuleViolation on {@code field}, {@code rule.condition.*}: not readable (with
     *     {@code line}, {@code column} and {@code near}), too long, an unknown fact, or something that a condition may
     *     not do: loops, ranges, functions of its own, anything that could run on or reach outside
     */
    Set<Fact> check(String field, String condition);

    /** Whether it holds; empty when what is known does not decide it. */
    Optional<Boolean> holds(String condition, Map<Fact, Object> known);
}
