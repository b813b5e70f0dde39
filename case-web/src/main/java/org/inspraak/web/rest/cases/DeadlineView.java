package org.inspraak.web.rest.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.deadline.Deadline;
import org.inspraak.web.rest.Codes;

/**
 * A deadline as programs read it, with how it was computed.
 *
 * @param rule the legal rule, absent for an agreed date; then so are the anchor and the safe date
 */
public record DeadlineView(
        UUID id,
        String kind,
        String debtor,
        String state,
        LocalDate dueOn,
        LocalDate safeOn,
        String rule,
        LocalDate anchorOn,
        LocalDate metOn,
        boolean paused,
        UUID subjectId) {

    public static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.id(),
                deadline.kind().code(),
                Codes.of(deadline.debtor()),
                Codes.of(deadline.state()),
                deadline.dueOn(),
                deadline.safeOn(),
                deadline.rule(),
                deadline.computation() == null ? null : deadline.computation().anchorOn(),
                deadline.metOn(),
                deadline.isPaused(),
                deadline.subjectId());
    }
}
