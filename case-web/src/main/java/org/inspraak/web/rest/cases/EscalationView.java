package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.Withdrawal;
import org.inspraak.web.rest.Codes;

/**
 * A matter that was handed up, as programs read it.
 *
 * @param company and aiSystem: absent where the case is known already
 */
public record EscalationView(
        UUID id,
        String caseNumber,
        String company,
        String aiSystem,
        String kind,
        String severity,
        UUID deadlineId,
        String level,
        LocalDate levelSince,
        String state,
        String reason,
        LocalDate raisedOn,
        Instant raisedAt,
        String raisedBy,
        String role,
        LocalDate acknowledgeBy,
        LocalDate acknowledgedOn,
        String acknowledgedBy,
        UUID holderId,
        String holderName,
        String nextStep,
        String outcome,
        String resolution,
        LocalDate resolvedOn,
        String resolvedBy,
        String withdrawnWhy,
        String withdrawnReason,
        LocalDate withdrawnOn,
        String withdrawnBy) {

    public static EscalationView withNames(Escalation one) {
        CaseFile file = one.caseFile();
        return of(
                one,
                file.number().toString(),
                file.company().name(),
                file.aiSystem().name());
    }

    public static EscalationView of(Escalation one, String caseNumber) {
        return of(one, caseNumber, null, null);
    }

    private static EscalationView of(Escalation one, String caseNumber, String company, String aiSystem) {
        Optional<Withdrawal> withdrawal = Optional.ofNullable(one.withdrawal());
        return new EscalationView(
                one.id(),
                caseNumber,
                company,
                aiSystem,
                Codes.of(one.kind()),
                Codes.of(one.severity()),
                one.deadlineId(),
                Codes.of(one.level()),
                one.levelSince(),
                Codes.of(one.state()),
                one.reason(),
                one.raisedOn(),
                one.raisedAt(),
                one.raisedBy(),
                one.role() == null ? null : one.role().code(),
                one.acknowledgeBy(),
                one.acknowledgedOn(),
                one.acknowledgedBy(),
                one.holderId(),
                one.holderName(),
                one.nextStep(),
                one.outcome() == null ? null : one.outcome().outcome(),
                one.resolution(),
                one.resolvedOn(),
                one.resolvedBy(),
                withdrawal.map(why -> Codes.of(why.why())).orElse(null),
                withdrawal.map(Withdrawal::reason).orElse(null),
                withdrawal.map(Withdrawal::on).orElse(null),
                withdrawal.map(Withdrawal::by).orElse(null));
    }
}
