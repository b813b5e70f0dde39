package org.inspraak.web.page;

import java.time.LocalDate;

/**
 * A deadline as it is shown.
 *
 * @param tone late, soon, plan, ok, wait or doubt: never told by colour alone
 * @param left how far away, in words
 * @param debtor who owes it, in a word
 */
public record DueView(
        LocalDate date,
        String day,
        String left,
        String tone,
        String icon,
        String title,
        String debtor,
        String byDebtor,
        String debtorIcon,
        How how) {

    /**
     * How the date was computed; {@code null} parts where it was agreed instead.
     *
     * @param anchor the date that is counted from
     */
    public record How(LocalDate anchor, LocalDate nominal, LocalDate safe, String rule) {}

    public boolean isComputed() {
        return how != null;
    }
}
