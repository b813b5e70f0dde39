package org.inspraak.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * A matter of a case that was handed up: an employer who does not answer, a negotiation that is stuck, or whatever a
 * colleague cannot settle. The first level is asked to take it up by a date; if nobody does, or if the level hands it
 * up itself, the next level is asked. It ends when a level resolves it, or when its reason is gone.
 */
@Entity
@Table(name = "escalation")
public class Escalation {

    public enum Kind {
        UNANSWERED,
        CONCILIATION,
        RAISED_BY_PERSON,
        /** What the employer owed by law or by the plan did not come in time. */
        DEADLINE_MISSED,
        /** A date was moved so that what the law gives can no longer be had in time. */
        RIGHT_LOST;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum State {
        /** A level was asked and has not taken it up yet. */
        ASKED,
        ACKNOWLEDGED,
        /** On its way to the next level. */
        HANDED_UP,
        RESOLVED,
        WITHDRAWN;

        public String code() {
            return Form.codeOf(this);
        }

        public boolean isOpen() {
            return this != RESOLVED && this != WITHDRAWN;
        }
    }

    public enum Outcome {
        RESOLVED("resolved"),
        HANDED_UP("handedUp"),
        RENEGOTIATE("renegotiate"),
        CLOSED_WITHOUT_AGREEMENT("closedWithoutAgreement");

        private final String outcome;

        Outcome(String outcome) {
            this.outcome = outcome;
        }

        /** The process's word for it, which the form uses too. */
        public String outcome() {
            return outcome;
        }

        boolean isForConciliationOnly() {
            return this == RENEGOTIATE || this == CLOSED_WITHOUT_AGREEMENT;
        }

        static Outcome of(String outcome) {
            for (Outcome one : values()) {
                if (one.outcome.equals(outcome)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("no escalation ends with " + outcome);
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    /** The place of its case, which the database keeps here too: the board asks for it. */
    @Column(name = "centrale_id", insertable = false, updatable = false)
    private UUID centraleId;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Region region;

    @Column(name = "joint_committee", insertable = false, updatable = false)
    private String jointCommittee;

    @Column(name = "deadline_id")
    private UUID deadlineId;

    @Enumerated(EnumType.STRING)
    private EscalationLevel level;

    @Column(name = "level_since")
    private LocalDate levelSince;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "raised_on")
    private LocalDate raisedOn;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_by")
    private String raisedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "routed_role")
    private Role role;

    @Column(name = "acknowledge_by")
    private LocalDate acknowledgeBy;

    @Column(name = "acknowledged_on")
    private LocalDate acknowledgedOn;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "next_step")
    private String nextStep;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String resolution;

    @Column(name = "resolved_on")
    private LocalDate resolvedOn;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "holder_name")
    private String holderName;

    @Embedded
    private Withdrawal withdrawal;

    protected Escalation() {}

    /** @param reason a person's words; {@code null} where the kind says it all */
    Escalation(CaseFile caseFile, Kind kind, String reason, Actor raisedBy, Moment now) {
        this.id = UUID.randomUUID();
        this.caseFile = caseFile;
        this.kind = kind;
        this.severity = Severity.of(kind);
        this.level = EscalationLevel.REGIONAL_OFFICE;
        this.levelSince = now.today();
        this.state = State.ASKED;
        this.reason = reason;
        this.raisedOn = now.today();
        this.raisedAt = now.instant();
        this.raisedBy = raisedBy.name();
    }

    /** The one who raises it says how much it presses. */
    Escalation pressing(Severity how) {
        severity = how == null ? severity : how;
        return this;
    }

    /** What was missed or lost. */
    Escalation about(UUID deadline) {
        deadlineId = deadline;
        return this;
    }

    /** @param at the level that the routing table chose, which may lie higher than the one that was to be asked */
    void ask(EscalationLevel at, Role whom, LocalDate by, LocalDate today) {
        if (at != level) {
            levelSince = today;
        }
        level = at;
        role = whom;
        acknowledgeBy = by;
        state = State.ASKED;
    }

    /** Who takes it up holds it, unless it was given to someone already. */
    void acknowledge(Actor actor, LocalDate on, String step) {
        mustBeOpen();
        acknowledgedOn = on;
        acknowledgedBy = actor.name();
        nextStep = step;
        state = State.ACKNOWLEDGED;
        if (holderId == null) {
            giveTo(actor.id(), actor.name());
        }
    }

    void assign(Staff whom) {
        mustBeOpen();
        giveTo(whom.id(), whom.name());
    }

    private void giveTo(UUID staffId, String name) {
        holderId = staffId;
        holderName = name;
    }

    void resolve(Actor actor, LocalDate on, Outcome how, String words) {
        mustBeOpen();
        outcome = how;
        resolution = words;
        resolvedOn = on;
        resolvedBy = actor.name();
        state = how == Outcome.HANDED_UP ? State.HANDED_UP : State.RESOLVED;
    }

    /** The next level begins afresh; what the one before said stands on the timeline. */
    void passOn(LocalDate today) {
        level = level.next();
        levelSince = today;
        state = State.HANDED_UP;
        role = null;
        acknowledgeBy = null;
        acknowledgedOn = null;
        acknowledgedBy = null;
        nextStep = null;
        outcome = null;
        resolution = null;
        resolvedOn = null;
        resolvedBy = null;
        holderId = null;
        holderName = null;
    }

    void withdraw(Withdrawal why) {
        mustBeOpen();
        withdrawal = why;
        state = State.WITHDRAWN;
    }

    private void mustBeOpen() {
        if (!state.isOpen()) {
            throw CaseRuleViolation.conflict("escalation.already-ended");
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    public Kind kind() {
        return kind;
    }

    public Severity severity() {
        return severity;
    }

    /** What was missed or lost; {@code null} where it is about something else. */
    public UUID deadlineId() {
        return deadlineId;
    }

    public LocalDate levelSince() {
        return levelSince;
    }

    /** Who was given it, or took it up; {@code null} while nobody has. */
    public UUID holderId() {
        return holderId;
    }

    public String holderName() {
        return holderName;
    }

    /** {@code null} unless it was withdrawn. */
    public Withdrawal withdrawal() {
        return withdrawal;
    }

    public EscalationLevel level() {
        return level;
    }

    public State state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public String raisedBy() {
        return raisedBy;
    }

    /** Whose turn it is; {@code null} until the level is notified. */
    public Role role() {
        return role;
    }

    public LocalDate acknowledgeBy() {
        return acknowledgeBy;
    }

    public LocalDate acknowledgedOn() {
        return acknowledgedOn;
    }

    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    public String nextStep() {
        return nextStep;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String resolution() {
        return resolution;
    }

    public LocalDate resolvedOn() {
        return resolvedOn;
    }

    public String resolvedBy() {
        return resolvedBy;
    }
}
