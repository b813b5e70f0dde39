package org.inspraak.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.inspraak.shared.CaseClock.Moment;

/** When the due run has something to say of a deadline, and what it said. */
@Embeddable
class Telling {

    @Column(name = "told_at")
    private Instant toldAt;

    /** {@code null} until they are planned for the date as it stands. */
    @Column(name = "remind_on")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> remindOn;

    /** {@code null} when there is nothing more to say. */
    @Column(name = "tell_on")
    private LocalDate tellOn;

    /** Whoever waits for its day, a process or a level, is still to hear that it came. */
    @Column(name = "follow_up")
    private boolean followUp;

    void told(Moment now, boolean isToBeFollowedUp) {
        toldAt = now.instant();
        followUp = isToBeFollowedUp;
    }

    void followed() {
        followUp = false;
    }

    /** It was said of another date. */
    void forget() {
        toldAt = null;
    }

    void remindOn(List<LocalDate> days) {
        remindOn = days.stream().sorted().toList();
    }

    /** The next day after this one: a reminder, the day itself where something begins on it, or the day after. */
    void next(LocalDate day, boolean isTicking, LocalDate dueOn, boolean beginsOnItsDay) {
        LocalDate lateOn = dueOn.plusDays(1);
        Stream<LocalDate> itsDay = beginsOnItsDay ? Stream.of(dueOn) : Stream.empty();
        LocalDate next = Stream.concat(remindOn().stream(), itsDay)
                .filter(one -> one.isAfter(day) && one.isBefore(lateOn))
                .min(LocalDate::compareTo)
                .orElse(lateOn);
        tellOn = isTicking ? next : null;
    }

    /** The date is another one: the next run plans the reminders, unless somebody does so before. */
    void anew(boolean isTicking) {
        remindOn = null;
        followUp = false;
        tellOn = isTicking ? LocalDate.EPOCH : null;
    }

    void over() {
        tellOn = null;
        followUp = false;
    }

    Instant toldAt() {
        return toldAt;
    }

    List<LocalDate> remindOn() {
        return remindOn == null ? List.of() : List.copyOf(remindOn);
    }

    boolean isPlanned() {
        return remindOn != null;
    }

    LocalDate tellOn() {
        return tellOn;
    }
}
