package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.escalation.Escalation;
import org.inspraak.web.rest.Codes;

/** A matter that was handed up, as programs read it. */
public record EscalationView(
        UUID id,
        String caseNumber,
        String kind,
        String level,
        String state,
        String reason,
        LocalDate raisedOn,
        Instant raisedAt,
        String raisedBy,
        String role,
        LocalDate acknowledgeBy,
        LocalDate acknowledgedOn,
        String acknowledgedBy,
        String nextStep,
        String outcome,
        String resolution,
        LocalDate resolvedOn,
        String resolvedBy) {

    public static EscalationView of(Escalation one, String caseNumber) {
        return new EscalationView(
                one.id(),
                caseNumber,
                Codes.of(one.kind()),
                Codes.of(one.level()),
                Codes.of(one.state()),
                one.reason(),
                one.raisedOn(),
                one.raisedAt(),
                one.raisedBy(),
                one.role() == null ? null : one.role().code(),
                one.acknowledgeBy(),
                one.acknowledgedOn(),
                one.acknowledgedBy(),
                one.nextStep(),
                one.outcome() == null ? null : one.outcome().outcome(),
                one.resolution(),
                one.resolvedOn(),
                one.resolvedBy());
    }
}
