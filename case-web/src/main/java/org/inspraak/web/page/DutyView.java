package org.inspraak.web.page;

import java.util.List;
import org.inspraak.web.page.FactWords.Ground;
import org.inspraak.web.page.FactWords.Missing;

/**
 * A duty as it is shown.
 *
 * @param to to whom; empty for a duty towards nobody in particular
 * @param toWhy why to them, when others stand before them in the law
 * @param toAddress where the bodies are entered when nobody has, else {@code null}
 * @param dates the days by which it is owed; empty when there is none
 * @param term by when, as the rule says it
 * @param breach what follows from a breach, {@code null} when nothing is known
 * @param breachRule code of the rule that says so, {@code null} when none does
 * @param grounds what was looked at
 * @param missing what would decide it
 */
public record DutyView(
        String code,
        String title,
        String citation,
        String duty,
        String note,
        List<Mark> marks,
        String debtor,
        String to,
        String toWhy,
        String toAddress,
        List<Day> dates,
        String term,
        String breach,
        String breachRule,
        List<String> checklist,
        List<Ground> grounds,
        List<Missing> missing) {

    /** @param words which day it is: the limit of the law, or the one that is safe */
    public record Day(String words, String day) {}

    /** The limit of the law, or {@code null}. */
    public String limit() {
        return dates.isEmpty() ? null : dates.get(0).day();
    }
}
