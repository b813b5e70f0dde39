package org.inspraak.inquiry;

import java.time.LocalDate;
import org.inspraak.legal.WorkingCalendar;

/** By when an answer is asked, where nobody says otherwise: on a day on which somebody can be at work to give it. */
public final class AnswerDates {

    private static final int DAYS_TO_ANSWER = 14;
    private static final int DAYS_MORE = 7;

    private AnswerDates() {}

    /** For a request that leaves on this day. */
    public static LocalDate afterRequest(LocalDate day) {
        return WorkingCalendar.onOrAfter(day.plusDays(DAYS_TO_ANSWER));
    }

    /** For a reminder of this day. */
    public static LocalDate afterReminder(LocalDate day) {
        return WorkingCalendar.onOrAfter(day.plusDays(DAYS_MORE));
    }
}
