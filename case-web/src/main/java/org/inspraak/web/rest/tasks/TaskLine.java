package org.inspraak.web.rest.tasks;

import java.time.Instant;
import java.util.UUID;
import org.inspraak.casefile.CaseTask;
import org.inspraak.web.rest.Codes;

/** A task in a list. */
public record TaskLine(
        UUID id,
        String caseNumber,
        String company,
        String aiSystem,
        String name,
        String stage,
        String role,
        String state,
        Instant openedAt,
        UUID claimedBy,
        String claimedByName,
        UUID subjectId) {

    public static TaskLine of(CaseTask task) {
        return new TaskLine(
                task.id(),
                task.caseFile().number().toString(),
                task.caseFile().company().name(),
                task.caseFile().aiSystem().name(),
                task.name(),
                task.stage().code(),
                task.role().code(),
                Codes.of(task.state()),
                task.openedAt(),
                task.claimedBy(),
                task.claimedByName(),
                task.subjectId());
    }
}
