package org.inspraak.casefile;

import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A date was moved to where what the employer owed by {@code deadlineId} can no longer be had in time; observers act
 * within the same transaction.
 */
public record RightLost(CaseFile caseFile, UUID deadlineId, Moment now) {}
