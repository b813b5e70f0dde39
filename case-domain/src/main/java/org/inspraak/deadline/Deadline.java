package org.inspraak.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A date by which someone owes something in a case. It runs until what is owed happened; if the date passes first, the
 * due run marks it late and tells the process. What happens afterwards meets it late. It is void when its ground goes
 * away: the date that it was counted from, or the case. On the way the due run looks at it on the days of its reminders;
 * whoever changes its date has them planned anew, and the next run does so for whoever does not.
 */
@Entity
@Table(name = "deadline")
public class Deadline {

    public enum Kind {
        /** Written information about the new technology: CAO 39. */
        NEW_TECHNOLOGY_INFORMATION(Debtor.EMPLOYER),
        /** The answer to an information request. */
        ANSWER(Debtor.EMPLOYER),
        /** A measure of the agreed plan. */
        MEASURE(Debtor.EMPLOYER),
        /** The next review of the agreed plan. */
        REVIEW(Debtor.UNION),
        /** A level of an escalation says that it has taken the matter up. */
        ACKNOWLEDGEMENT(Debtor.UNION);

        private final Debtor debtor;

        Kind(Debtor debtor) {
            this.debtor = debtor;
        }

        public Debtor debtor() {
            return debtor;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Debtor {
        EMPLOYER,
        UNION
    }

    public enum State {
        RUNNING,
        LATE,
        MET,
        MET_LATE,
        VOID;

        /** What is owed is still owed. */
        public boolean isOpen() {
            return this == RUNNING || this == LATE;
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "rule_code")
    private String rule;

    @Column(name = "anchor_on")
    private LocalDate anchorOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "safe_on")
    private LocalDate safeOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "met_on")
    private LocalDate metOn;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "told_at")
    private Instant toldAt;

    /** {@code null} until they are planned for the date as it stands. */
    @Column(name = "remind_on")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<LocalDate> remindOn;

    /** When the due run looks at it next; {@code null} when it has nothing more to say of it. */
    @Column(name = "tell_on")
    private LocalDate tellOn;

    /** Whoever waits for its day, a process or a level, is still to hear that it came. */
    @Column(name = "follow_up")
    private boolean followUp;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** The database counts, see {@link #sequence()}. */
    @Column(insertable = false, updatable = false)
    private int sequence;

    @Column(name = "changed_at", insertable = false, updatable = false)
    private Instant changedAt;

    protected Deadline() {}

    /** A date that was agreed or set: an answer, a measure, a review, an acknowledgement. */
    public static Deadline agreed(UUID caseId, Kind kind, UUID subjectId, LocalDate dueOn, Moment now) {
        Deadline deadline = new Deadline();
        deadline.id = UUID.randomUUID();
        deadline.caseId = caseId;
        deadline.kind = kind;
        deadline.subjectId = subjectId;
        deadline.dueOn = dueOn;
        deadline.state = State.RUNNING;
        deadline.recordedAt = now.instant();
        deadline.planAnew();
        return deadline;
    }

    /** A date that a rule gives. */
    public static Deadline computed(
            UUID caseId, Kind kind, String rule, LocalDate anchor, LocalDate nominal, LocalDate safe, Moment now) {
        Deadline deadline = agreed(caseId, kind, null, nominal, now);
        deadline.rule = rule;
        deadline.anchorOn = anchor;
        deadline.safeOn = safe;
        return deadline;
    }

    /** The rule gave another date. What was late may be in time again; what was met stays met. */
    public void recompute(LocalDate anchor, LocalDate nominal, LocalDate safe) {
        anchorOn = anchor;
        dueOn = nominal;
        safeOn = safe;
        if (state == State.LATE || state == State.VOID) {
            state = State.RUNNING;
        }
        planAnew();
        if (metOn != null) {
            meet(metOn);
        }
    }

    /** An agreed date was moved. */
    public void moveTo(LocalDate date) {
        dueOn = date;
        toldAt = null;
        if (state == State.LATE) {
            state = State.RUNNING;
        }
        planAnew();
    }

    /** What was owed happened on this day, whenever it came to be recorded. */
    public void meet(LocalDate happenedOn) {
        metOn = happenedOn;
        state = happenedOn.isAfter(dueOn) ? State.MET_LATE : State.MET;
        tellNoMore();
    }

    /**
     * The due run reached it: a reminder or its day has come, or that has passed and then it is late. True when it became
     * late just now.
     */
    public boolean tell(Moment now) {
        toldAt = now.instant();
        boolean late = state == State.RUNNING && now.today().isAfter(dueOn);
        if (late) {
            state = State.LATE;
        }
        followUp = state == State.LATE || kind == Kind.REVIEW && now.today().equals(dueOn);
        tellOn = nextAfter(now.today());
        return late;
    }

    /** Whoever waits for its day hears of it now. */
    public void followed() {
        followUp = false;
    }

    private void tellNoMore() {
        tellOn = null;
        followUp = false;
    }

    /**
     * The days on which the due run reminds of it.
     *
     * @param today those that lie before it have had their time
     */
    public void remindOn(List<LocalDate> days, LocalDate today) {
        remindOn = days.stream().sorted().toList();
        tellOn = nextAfter(today.minusDays(1));
    }

    private LocalDate nextAfter(LocalDate day) {
        if (state != State.RUNNING || pausedOn != null) {
            return null;
        }
        LocalDate lateOn = dueOn.plusDays(1);
        // a review begins on its day
        Stream<LocalDate> itsDay = kind == Kind.REVIEW ? Stream.of(dueOn) : Stream.empty();
        Stream<LocalDate> days = Stream.concat(remindOn == null ? Stream.empty() : remindOn.stream(), itsDay);
        return days.filter(one -> one.isAfter(day) && one.isBefore(lateOn))
                .min(LocalDate::compareTo)
                .orElse(lateOn);
    }

    /** The next run plans the reminders, unless somebody does so before. */
    private void planAnew() {
        remindOn = null;
        followUp = false;
        tellOn = state == State.RUNNING && pausedOn == null ? LocalDate.EPOCH : null;
    }

    public void cancel() {
        if (state.isOpen()) {
            state = State.VOID;
            tellNoMore();
        }
    }

    /** The case is suspended: what the union owes waits. The employer's statutory clocks never do. */
    public void pause(LocalDate today) {
        if (kind.debtor() == Debtor.UNION && state.isOpen() && pausedOn == null) {
            pausedOn = today;
            tellNoMore();
        }
    }

    /** The case goes on: what the union owes is due as many days later as it waited. */
    public void resume(LocalDate today) {
        if (pausedOn != null) {
            dueOn = dueOn.plusDays(ChronoUnit.DAYS.between(pausedOn, today));
            pausedOn = null;
            planAnew();
        }
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Kind kind() {
        return kind;
    }

    public Debtor debtor() {
        return kind.debtor();
    }

    /** What it is about where a case has several of a kind: an escalation, a measure; else {@code null}. */
    public UUID subjectId() {
        return subjectId;
    }

    /** The legal rule that gave the date; {@code null} for an agreed one. */
    public String rule() {
        return rule;
    }

    /** What a computed date was counted from. */
    public LocalDate anchorOn() {
        return anchorOn;
    }

    /** The last day; for a computed one the nominal date. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The careful date of a backward term; {@code null} for an agreed one. */
    public LocalDate safeOn() {
        return safeOn;
    }

    /** The day on which it stands in a calendar: the careful date where that is the earlier one. */
    public LocalDate day() {
        return safeOn != null && safeOn.isBefore(dueOn) ? safeOn : dueOn;
    }

    public State state() {
        return state;
    }

    public LocalDate metOn() {
        return metOn;
    }

    public boolean isPaused() {
        return pausedOn != null;
    }

    /** Rises when the date moves, and when what was owed is over or owed again; as stored when this was read. */
    public int sequence() {
        return sequence;
    }

    /** When {@link #sequence()} last rose. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When the due run last had something to say of it; {@code null} while it had not. */
    public Instant toldAt() {
        return toldAt;
    }

    /** The days of its reminders, the first first; empty until they are planned. */
    public List<LocalDate> remindOn() {
        return remindOn == null ? List.of() : List.copyOf(remindOn);
    }

    /** Whether its reminders fit its date. */
    public boolean isPlanned() {
        return remindOn != null;
    }

    /** Whether someone who waits for its day has still to hear of it. */
    public boolean isToBeFollowedUp() {
        return followUp;
    }

    /** When the due run looks at it next; {@code null} when it has nothing more to say of it. */
    public LocalDate tellOn() {
        return tellOn;
    }
}
