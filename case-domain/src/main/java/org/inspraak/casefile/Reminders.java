package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.WorkingCalendar;

/**
 * When whoever follows a case is reminded of what is due: so many working days before the careful date, as the rule says
 * or, for what was agreed, as is usual. The days count back from the earlier of the two dates, since a term that is
 * counted forward and rolled to a working day is never relied on.
 */
public final class Reminders {

    private Reminders() {}

    /** The usual reminders. */
    public static void plan(Deadline deadline, LocalDate today) {
        plan(deadline, LegalRule.USUAL_REMINDERS, today);
    }

    /** @param workingDaysBefore as the rule of the deadline says */
    public static void plan(Deadline deadline, List<Integer> workingDaysBefore, LocalDate today) {
        LocalDate careful = deadline.safeOn() != null && deadline.safeOn().isBefore(deadline.dueOn())
                ? deadline.safeOn()
                : deadline.dueOn();
        deadline.remindOn(
                workingDaysBefore.stream()
                        .map(days -> WorkingCalendar.workingDaysBefore(careful, days))
                        .distinct()
                        .toList(),
                today);
    }
}
