package org.inspraak.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a rule came to a date: every part that is needed to tell it in a sentence, and to look the rule up.
 *
 * @param rule its code
 * @param ruleVersion the version that gave the date
 * @param debtor who owes it
 * @param anchor what was counted from, by the rule's name for it: {@code INTRODUCTION}
 * @param anchorOn the date of that
 * @param backward from the anchor, or forward
 * @param count of units
 * @param unit days or months
 * @param nominal the last day that the law allows
 * @param safe the day on which whoever counts on it is on the safe side
 * @param arguable the duty may be disputed, or facts are missing that decide on it
 */
public record Computation(
        String rule,
        int ruleVersion,
        Deadline.Debtor debtor,
        String anchor,
        LocalDate anchorOn,
        boolean backward,
        int count,
        ChronoUnit unit,
        LocalDate nominal,
        LocalDate safe,
        boolean arguable) {}
