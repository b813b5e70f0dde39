package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.Map;

/** Counts over the whole house. */
interface HouseFigures {

    /** Every stage is in it. */
    Map<Stage, Long> casesByStage();

    /** Deadlines that are neither met nor void nor paused, due on these days. */
    long openDeadlines(LocalDate from, LocalDate until);
}
