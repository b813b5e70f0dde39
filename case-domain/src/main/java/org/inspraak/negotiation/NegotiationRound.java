package org.inspraak.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.shared.CaseClock.Moment;

/**
 * One meeting with the employer. It is planned, held or postponed (and then planned again), and reported; the report
 * says whether there is an agreement, another round, or a deadlock.
 */
@Entity
@Table(name = "negotiation_round")
public class NegotiationRound {

    public enum State {
        PLANNED,
        POSTPONED,
        HELD,
        REPORTED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum Result {
        AGREED("agreed"),
        NEXT_ROUND("nextRound"),
        DEADLOCK("deadlock");

        private final String outcome;

        Result(String outcome) {
            this.outcome = outcome;
        }

        /** The process's word for it, which the form uses too. */
        public String outcome() {
            return outcome;
        }

        static Result of(String outcome) {
            for (Result result : values()) {
                if (result.outcome.equals(outcome)) {
                    return result;
                }
            }
            throw new IllegalArgumentException("no round ends with " + outcome);
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "round_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    private String place;

    private String agenda;

    private String preparation;

    @Column(name = "postponed_because")
    private String postponedBecause;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String participants;

    private String proposals;

    @Column(name = "counter_proposals")
    private String counterProposals;

    private String report;

    @Enumerated(EnumType.STRING)
    private Result result;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected NegotiationRound() {}

    NegotiationRound(CaseFile caseFile, int number, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.number = number;
        this.state = State.PLANNED;
        this.recordedAt = now.instant();
    }

    void prepare(LocalDate on, String where, String about, String ownPreparation) {
        plannedOn = on;
        place = where;
        agenda = about;
        preparation = ownPreparation;
        state = State.PLANNED;
    }

    void postpone(String reason) {
        postponedBecause = reason;
        state = State.POSTPONED;
    }

    void hold(LocalDate on, String who) {
        heldOn = on;
        participants = who;
        state = State.HELD;
    }

    void record(String theirs, String ours, String account, Result howItEnded) {
        proposals = theirs;
        counterProposals = ours;
        report = account;
        result = howItEnded;
        state = State.REPORTED;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Counts on within the case, from 1. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public String place() {
        return place;
    }

    public String agenda() {
        return agenda;
    }

    public String preparation() {
        return preparation;
    }

    /** Why it was put off the last time; {@code null} when it never was. */
    public String postponedBecause() {
        return postponedBecause;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    /** Who was there, by function rather than by name. */
    public String participants() {
        return participants;
    }

    /** What the employer put forward. */
    public String proposals() {
        return proposals;
    }

    /** What the union put forward. */
    public String counterProposals() {
        return counterProposals;
    }

    public String report() {
        return report;
    }

    /** {@code null} until it is reported. */
    public Result result() {
        return result;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
