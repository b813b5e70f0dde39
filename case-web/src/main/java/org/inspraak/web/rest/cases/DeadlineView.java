package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deadline as programs read it, with how it was computed.
 *
 * @param title what is owed, in the reader's language
 * @param rule the legal rule, absent for an agreed date; then so are the anchor, the safe date and {@code computed}
 * @param evidence what shows that it was met
 * @param waivedBecause why the union let it drop; for the union's own people only
 * @param recordedBy who recorded that it was met or dropped, where no task of the case did
 * @param remindOn the days on which those who follow the case are reminded
 */
public record DeadlineView(
        UUID id,
        String kind,
        String title,
        String debtor,
        String state,
        LocalDate dueOn,
        LocalDate safeOn,
        String rule,
        LocalDate anchorOn,
        ComputedView computed,
        LocalDate metOn,
        String evidence,
        String waivedBecause,
        String recordedBy,
        Instant recordedAt,
        boolean paused,
        List<LocalDate> remindOn,
        UUID subjectId) {

    /**
     * How a rule came to the date.
     *
     * @param citation the law, as the reader's language cites it
     * @param ruleStatus whether that is law and from when; {@code confidence} how well it was checked
     * @param anchor what was counted from, {@code count} units of it, {@code backward} or {@code forward}
     * @param arguable the duty may be disputed, or facts are missing that decide on it
     * @param sentence all of it in words
     */
    public record ComputedView(
            int ruleVersion,
            String citation,
            String ruleStatus,
            String confidence,
            String anchor,
            String direction,
            int count,
            String unit,
            boolean arguable,
            String sentence) {}
}
