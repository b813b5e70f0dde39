package org.inspraak.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A date by which someone owes something in a case. It runs until what is owed happened; if the date passes first, the
 * due run marks it late and tells the process. What happens afterwards meets it late; what happened in time and is only
 * heard of later meets it all the same. The union may let what is owed to it drop, with a reason. It is void when its
 * ground goes away: the rule or the date that it was counted from, or the case. On the way the due run looks at it on
 * the days of its reminders; whoever changes its date has them planned anew, and the next run does so for whoever does
 * not.
 */
@Entity
@Table(name = "deadline")
public class Deadline {

    public enum Kind {
        /** What a legal rule asks for; the rule says of whom. */
        LEGAL_DUTY(Debtor.EMPLOYER),
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

        /** Who owes it, unless a rule says otherwise. */
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
        /** The union gave it up, with a reason. */
        WAIVED,
        /** Nothing is owed: its ground went away. */
        VOID;

        /** What is owed is still owed. */
        public boolean isOpen() {
            return this == RUNNING || this == LATE;
        }

        public boolean isMet() {
            return this == MET || this == MET_LATE;
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

    @Enumerated(EnumType.STRING)
    private Debtor debtor;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "rule_code")
    private String rule;

    @Embedded
    private Counting counting = Counting.nothing();

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "safe_on")
    private LocalDate safeOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "met_on")
    private LocalDate metOn;

    @Embedded
    private Closing closing;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Embedded
    private Telling telling;

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
        deadline.debtor = kind.debtor();
        deadline.subjectId = subjectId;
        deadline.dueOn = dueOn;
        deadline.state = State.RUNNING;
        deadline.telling = new Telling();
        deadline.recordedAt = now.instant();
        deadline.planAnew();
        return deadline;
    }

    /** A date that a rule gives. One that has passed already is late at once, so that nobody believes that it runs. */
    public static Deadline computed(UUID caseId, Computation computation, Moment now) {
        Deadline deadline = agreed(caseId, Kind.LEGAL_DUTY, null, computation.nominal(), now);
        deadline.rule = computation.rule();
        deadline.state = State.VOID;
        deadline.recompute(computation, now.today());
        return deadline;
    }

    /** The rule gave another date, or the same again. What was met or dropped stays so, and is judged by the new date. */
    public void recompute(Computation computation, LocalDate today) {
        boolean isNews = state == State.VOID || !computation.nominal().equals(dueOn);
        debtor = computation.debtor();
        counting = Counting.of(computation);
        dueOn = computation.nominal();
        safeOn = computation.safe();
        if (state.isMet()) {
            judge();
        } else if (state != State.WAIVED && isNews) {
            state = today.isAfter(dueOn) ? State.LATE : State.RUNNING;
            planAnew();
        }
    }

    /** How its date was computed; {@code null} for an agreed one. */
    public Computation computation() {
        return rule == null ? null : counting.told(rule, debtor, dueOn, safeOn);
    }

    /** An agreed date was moved. */
    public void moveTo(LocalDate date) {
        dueOn = date;
        telling.forget();
        if (state == State.LATE) {
            state = State.RUNNING;
        }
        planAnew();
    }

    /** What was owed happened on this day, whenever it came to be recorded. */
    public void meet(LocalDate happenedOn) {
        if (state != State.VOID) {
            metOn = happenedOn;
            telling.over();
            judge();
        }
    }

    /** The same, with what shows it and who recorded it. */
    public void meet(LocalDate happenedOn, String whatShowsIt, Actor by, Moment now) {
        meet(happenedOn);
        closing = Closing.met(whatShowsIt, by, now);
    }

    private void judge() {
        state = metOn.isAfter(dueOn) ? State.MET_LATE : State.MET;
    }

    /** The union asks for it no longer. */
    public void waive(String why, Actor by, Moment now) {
        if (state.isOpen()) {
            state = State.WAIVED;
            telling.over();
            closing = Closing.waived(why, by, now);
        }
    }

    /** The due run reached it: a reminder, its day, or the day after. True when it became late just now. */
    public boolean tell(Moment now) {
        boolean late = state == State.RUNNING && now.today().isAfter(dueOn);
        if (late) {
            state = State.LATE;
        }
        telling.told(
                now, state == State.LATE || kind == Kind.REVIEW && now.today().equals(dueOn));
        telling.next(now.today(), isTicking(), dueOn, kind == Kind.REVIEW);
        return late;
    }

    /** That its day has passed was told in another way than by the due run. */
    public void told(Moment now) {
        telling.told(now, false);
    }

    /** Whoever waits for its day hears of it now. */
    public void followed() {
        telling.followed();
    }

    private boolean isTicking() {
        return state == State.RUNNING && pausedOn == null;
    }

    /** The days on which the due run reminds of it; those before today have had their time. */
    public void remindOn(List<LocalDate> days, LocalDate today) {
        telling.remindOn(days);
        telling.next(today.minusDays(1), isTicking(), dueOn, kind == Kind.REVIEW);
    }

    /** The next run plans the reminders, unless somebody does so before. */
    private void planAnew() {
        telling.anew(isTicking());
    }

    public void cancel() {
        if (state.isOpen()) {
            state = State.VOID;
            telling.over();
        }
    }

    /** The case is suspended: what the union owes waits. What the employer owes, or the law asks of anyone, never does. */
    public void pause(LocalDate today) {
        if (debtor == Debtor.UNION && rule == null && state.isOpen() && pausedOn == null) {
            pausedOn = today;
            telling.over();
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
        return debtor;
    }

    /** What it is about where a case has several of a kind: an escalation, a measure; else {@code null}. */
    public UUID subjectId() {
        return subjectId;
    }

    /** The legal rule that gave the date; {@code null} for an agreed one. */
    public String rule() {
        return rule;
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

    /** Who recorded that it was met, or let it drop; with nothing in it where a task of the case did, or nobody. */
    public Closing closing() {
        return closing == null ? Closing.NONE : closing;
    }

    public boolean isPaused() {
        return pausedOn != null;
    }

    /** Rises when the date moves, and when what was owed is over or owed again; as stored when this was read. */
    public int sequence() {
        return sequence;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When the due run last had something to say of it; {@code null} while it had not. */
    public Instant toldAt() {
        return telling.toldAt();
    }

    /** The days of its reminders, the first first; empty until they are planned. */
    public List<LocalDate> remindOn() {
        return telling.remindOn();
    }

    /** Whether its reminders fit its date. */
    public boolean isPlanned() {
        return telling.isPlanned();
    }

    /** When the due run looks at it next; {@code null} when it has nothing more to say of it. */
    public LocalDate tellOn() {
        return telling.tellOn();
    }
}
