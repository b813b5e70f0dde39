package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.web.rest.Codes;

/** A case in a list. */
public record CaseLine(
        String number,
        UUID companyId,
        String company,
        UUID aiSystemId,
        String aiSystem,
        String jointCommittee,
        String region,
        String stage,
        LocalDate stageSince,
        String status,
        String outcome,
        UUID ownerId,
        String owner,
        LocalDate nextDueOn,
        Instant lastChangeAt) {

    public static CaseLine of(CaseFile file) {
        return new CaseLine(
                file.number().toString(),
                file.company().id(),
                file.company().name(),
                file.aiSystem().id(),
                file.aiSystem().name(),
                file.placement().jointCommittee(),
                Codes.of(file.placement().region()),
                file.stage().code(),
                file.stageSince(),
                Codes.of(file.status()),
                Codes.of(file.outcome()),
                file.placement().ownerId(),
                file.ownerName(),
                file.nextDueOn(),
                file.lastChangeAt());
    }
}
