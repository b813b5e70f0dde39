package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What someone wants to read in the mail of the morning, and when. A new member of staff gets all of it. */
@Embeddable
public class MorningMailSettings {

    @Column(name = "morning_mail")
    private boolean wanted;

    @Column(name = "morning_working_days")
    private boolean onWorkingDaysOnly;

    @Column(name = "morning_due")
    private boolean withDue;

    @Column(name = "morning_late")
    private boolean withLate;

    @Column(name = "morning_new")
    private boolean withNew;

    @Column(name = "morning_team")
    private boolean ofTeam;

    protected MorningMailSettings() {}

    public MorningMailSettings(
            boolean wanted,
            boolean onWorkingDaysOnly,
            boolean withDue,
            boolean withLate,
            boolean withNew,
            boolean ofTeam) {
        this.wanted = wanted;
        this.onWorkingDaysOnly = onWorkingDaysOnly;
        this.withDue = withDue;
        this.withLate = withLate;
        this.withNew = withNew;
        this.ofTeam = ofTeam;
    }

    /** What someone has who chose nothing: everything on working days, of their own cases. */
    public static MorningMailSettings usual() {
        return new MorningMailSettings(true, true, true, true, true, false);
    }

    public boolean isWanted() {
        return wanted;
    }

    /** What happened on a free day then stands in the mail of the next working day. */
    public boolean isOnWorkingDaysOnly() {
        return onWorkingDaysOnly;
    }

    /** What is due: today, or by a reminder. */
    public boolean hasDue() {
        return withDue;
    }

    public boolean hasLate() {
        return withLate;
    }

    /** What came: messages, and tasks that opened. */
    public boolean hasNew() {
        return withNew;
    }

    /** Of the cases of the whole team, and not only of one's own. */
    public boolean isOfTeam() {
        return ofTeam;
    }
}
