package org.inspraak.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A deadline as it is shown.
 *
 * @param tone late, soon, plan, ok, wait or doubt: never told by colour alone
 * @param left how far away, in words
 * @param debtor who owes it, in a word
 * @param how how a rule came to the date; {@code null} for an agreed one
 * @param closing what was recorded of it, {@code null} while nothing was
 */
public record DueView(
        UUID id,
        LocalDate date,
        String day,
        String left,
        String tone,
        String icon,
        String title,
        String debtor,
        String byDebtor,
        String debtorIcon,
        How how,
        Closing closing) {

    /**
     * How the date was computed.
     *
     * @param sentence all of it in words
     * @param safe the careful date, {@code null} where it is the same or no longer matters
     * @param backward it never moves to a later day
     * @param arguable the duty may be disputed, or facts are missing that decide on it
     * @param marks whether the rule is law, and how well it was checked
     * @param reminders the days of the reminders that are still to come
     * @param metWords what the way there is called
     * @param metAddress where it is recorded as done, {@code null} when that cannot be or is not the reader's to do
     * @param waiveAddress where it is let drop, likewise
     */
    public record How(
            String rule,
            String sentence,
            LocalDate safe,
            boolean backward,
            boolean arguable,
            String citation,
            List<Mark> marks,
            List<String> reminders,
            String metWords,
            String metAddress,
            String waiveAddress) {}

    /** @param words what shows that it was met, or why it was let drop */
    public record Closing(String words, String by, String on) {}

    public boolean isComputed() {
        return how != null;
    }
}
