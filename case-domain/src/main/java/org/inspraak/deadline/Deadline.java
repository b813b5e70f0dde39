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
import java.util.Locale;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A date by which someone owes something in a case. It runs until what is owed happened; if the date passes first, the
 * due run marks it late and tells the process. What happens afterwards meets it late. It is void when its ground goes
 * away: the date that it was counted from, or the case.
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

    @Column(name = "told_on")
    private LocalDate toldOn;

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
        if (metOn != null) {
            meet(metOn);
        }
    }

    /** An agreed date was moved. */
    public void moveTo(LocalDate date) {
        dueOn = date;
        toldOn = null;
        if (state == State.LATE) {
            state = State.RUNNING;
        }
    }

    /** What was owed happened on this day, whenever it came to be recorded. */
    public void meet(LocalDate happenedOn) {
        metOn = happenedOn;
        state = happenedOn.isAfter(dueOn) ? State.MET_LATE : State.MET;
    }

    /** The due run reached it: its day has come, or has passed and then it is late. */
    public void tell(LocalDate today) {
        toldOn = today;
        if (state == State.RUNNING && today.isAfter(dueOn)) {
            state = State.LATE;
        }
    }

    public void cancel() {
        if (state.isOpen()) {
            state = State.VOID;
        }
    }

    /** The case is suspended: what the union owes waits. The employer's statutory clocks never do. */
    public void pause(LocalDate today) {
        if (kind.debtor() == Debtor.UNION && state.isOpen() && pausedOn == null) {
            pausedOn = today;
        }
    }

    /** The case goes on: what the union owes is due as many days later as it waited. */
    public void resume(LocalDate today) {
        if (pausedOn != null) {
            dueOn = dueOn.plusDays(ChronoUnit.DAYS.between(pausedOn, today));
            pausedOn = null;
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
}
