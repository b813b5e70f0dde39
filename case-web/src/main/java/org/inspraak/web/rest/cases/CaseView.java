package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.ReadCase;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.tasks.TaskLine;

/**
 * A case as programs read it; what is not known is absent.
 *
 * @param anchorOn which date counts as the start of implementation, where somebody judged that it is not the earliest
 */
public record CaseView(
        String number,
        int version,
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
        UUID teamId,
        LocalDate decisionOn,
        LocalDate implementationStart,
        LocalDate pilotStart,
        LocalDate goLive,
        LocalDate anchorOn,
        String anchorReason,
        String learntHow,
        LocalDate learntOn,
        String firstInvolved,
        LocalDate registeredOn,
        LocalDate closedOn,
        LocalDate nextDueOn,
        Instant lastChangeAt,
        List<TaskLine> tasks,
        List<DeadlineView> deadlines) {

    static CaseView of(ReadCase.Standing standing, DeadlineViews views) {
        CaseFile file = standing.caseFile();
        return new CaseView(
                file.number().toString(),
                file.version(),
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
                file.placement().teamId(),
                file.dates().decisionOn(),
                file.dates().implementationStart(),
                file.dates().pilotStart(),
                file.dates().goLive(),
                file.dates().anchorOn(),
                file.dates().anchorReason(),
                Codes.of(file.learntHow()),
                file.learntOn(),
                Codes.of(file.firstInvolved()),
                file.registeredOn(),
                file.closedOn(),
                file.nextDueOn(),
                file.lastChangeAt(),
                standing.tasks().stream().map(TaskLine::of).toList(),
                standing.deadlines().stream().map(one -> views.of(one, file)).toList());
    }
}
