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
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A date by which someone owes something in a case. It runs until what is owed happened; if the date passes first, the
 * due run marks it late and tells the process. What happens afterwards meets it late; what happened in time and is only
 * heard of later meets it all the same. The union may waive what is owed to it, with a reason. It is void when its
 * ground goes away: the rule or the date that it was counted from, or the case.
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

    @Column(name = "rule_version")
    private Integer ruleVersion;

    @Column(name = "anchor_kind")
    private String anchor;

    @Column(name = "is_backward")
    private boolean backward;

    @Column(name = "term_count")
    private int count;

    @Enumerated(EnumType.STRING)
    @Column(name = "term_unit")
    private ChronoUnit unit;

    @Column(name = "is_arguable")
    private boolean arguable;

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

    private String evidence;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "waived_why")
    private String waivedWhy;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

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
        deadline.recordedAt = now.instant();
        return deadline;
    }

    /** A date that a rule gives. One that has passed already is late at once, so that nobody believes that it runs. */
    public static Deadline computed(UUID caseId, Computation computation, Moment now) {
        Deadline deadline = agreed(caseId, Kind.LEGAL_DUTY, null, computation.nominal(), now);
        deadline.rule = computation.rule();
        deadline.recompute(computation, now.today());
        return deadline;
    }

    /** The rule gave another date, or the same again. What was met or waived stays so, and is judged by the new date. */
    public void recompute(Computation computation, LocalDate today) {
        keep(computation);
        if (state.isMet()) {
            judge();
        } else if (state != State.WAIVED) {
            state = today.isAfter(dueOn) ? State.LATE : State.RUNNING;
        }
    }

    private void keep(Computation computation) {
        ruleVersion = computation.ruleVersion();
        debtor = computation.debtor();
        anchor = computation.anchor();
        anchorOn = computation.anchorOn();
        backward = computation.backward();
        count = computation.count();
        unit = computation.unit();
        arguable = computation.arguable();
        dueOn = computation.nominal();
        safeOn = computation.safe();
    }

    /** How its date was computed; {@code null} for an agreed one. */
    public Computation computation() {
        return rule == null
                ? null
                : new Computation(
                        rule, ruleVersion, debtor, anchor, anchorOn, backward, count, unit, dueOn, safeOn, arguable);
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
        if (state != State.VOID) {
            metOn = happenedOn;
            judge();
        }
    }

    /** The same, with what shows it and who recorded it. */
    public void meet(LocalDate happenedOn, String whatShowsIt, Actor by, Moment now) {
        meet(happenedOn);
        evidence = whatShowsIt;
        closed(by, now);
    }

    private void judge() {
        state = metOn.isAfter(dueOn) ? State.MET_LATE : State.MET;
    }

    /** The union asks for it no longer. */
    public void waive(String why, Actor by, Moment now) {
        if (state.isOpen()) {
            state = State.WAIVED;
            waivedWhy = why;
            closed(by, now);
        }
    }

    private void closed(Actor by, Moment now) {
        closedBy = by.name();
        closedAt = now.instant();
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

    /** The case is suspended: what the union owes waits. What the employer owes, or the law asks of anyone, never does. */
    public void pause(LocalDate today) {
        if (debtor == Debtor.UNION && rule == null && state.isOpen() && pausedOn == null) {
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

    public State state() {
        return state;
    }

    public LocalDate metOn() {
        return metOn;
    }

    /** What shows that it was met; {@code null} where a task of the case says it. */
    public String evidence() {
        return evidence;
    }

    /** Who recorded that it was met, or waived it. */
    public String closedBy() {
        return closedBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String waivedWhy() {
        return waivedWhy;
    }

    /** The duty may be disputed, or facts are missing that decide on it. */
    public boolean isArguable() {
        return arguable;
    }

    public boolean isPaused() {
        return pausedOn != null;
    }
}
