package org.inspraak.legal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CAO 39 of 13 December 1983, arts 1 to 3: an employer of on average fifty workers or more informs in writing, at least
 * three months before the implementation of a new technology starts. Whether a pilot is that start is not settled, so
 * the earliest of the known dates counts.
 */
public final class NewTechnologyInformation {

    /** Names the rule on deadlines: {@code BE-39-INFO}. */
    public static final String RULE = "BE-39-INFO";

    private static final int THRESHOLD = 50;
    private static final int MONTHS = 3;

    private NewTechnologyInformation() {}

    /**
     * The term, if the duty applies or may apply.
     *
     * @param headcount average number of workers; {@code null}, not known, never means that there is no right
     */
    public static Optional<BackwardTerm> term(
            Integer headcount, LocalDate implementationStart, LocalDate pilotStart, LocalDate goLive) {
        if (headcount != null && headcount < THRESHOLD) {
            return Optional.empty();
        }
        return Stream.of(implementationStart, pilotStart, goLive)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(anchor -> BackwardTerm.monthsBefore(anchor, MONTHS));
    }
}
