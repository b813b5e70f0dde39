package org.inspraak.casefile;

import org.inspraak.deadline.Deadline;
import org.inspraak.shared.CaseClock.Moment;

/**
 * What was taken for missed had happened in time and was only recorded later; observers take back within the same
 * transaction what followed from it.
 */
public record MetInTimeAfterAll(CaseFile caseFile, Deadline deadline, Moment now) {}
