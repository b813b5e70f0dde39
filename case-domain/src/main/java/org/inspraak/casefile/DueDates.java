package org.inspraak.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.FindWork.DueItem;
import org.inspraak.organisation.Visibility;

/** Deadlines by the day on which they stand in a calendar, see {@link org.inspraak.deadline.Deadline#day}. */
public interface DueDates {

    /**
     * Whose calendar it is.
     *
     * @param own whose own work it is narrowed to, {@code null} for all that may be seen
     * @param team of that person, or {@code null}
     */
    record Circle(Visibility visibility, UUID own, UUID team) {}

    /** What stands on one day: all of it counted, the first few shown. */
    record Day(LocalDate date, long total, List<DueItem> first) {}

    /** Days with open deadlines that wait for nobody, each with at most {@code shown} of them. */
    List<Day> days(Circle circle, LocalDate from, LocalDate to, int shown);

    /** Open deadlines whose date has passed, the earliest first. */
    List<DueItem> late(Circle circle, LocalDate today, int limit);

    long countLate(Circle circle, LocalDate today);

    /** Open deadlines, those of suspended cases too, the earliest first. */
    List<DueItem> open(Circle circle, LocalDate from, LocalDate to, int limit);

    /** Deadlines that were met or fell away after {@code since}, the latest first. */
    List<DueItem> over(Circle circle, Instant since, int limit);
}
