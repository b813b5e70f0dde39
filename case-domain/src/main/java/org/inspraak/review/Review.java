package org.inspraak.review;

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
import org.inspraak.assessment.Baseline;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.shared.CaseClock.Moment;

/**
 * One re-evaluation of an introduction: nobody predicts its effects with certainty, so each has at least one (S0.20).
 * It is planned with a date; then indicators are gathered, laid beside the plan, and a decision is taken, which may be
 * to look again later.
 */
@Entity
@Table(name = "review")
public class Review {

    public enum State {
        PLANNED,
        GATHERED,
        COMPARED,
        DECIDED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    /** How much of the plan was carried out. */
    public enum Kept {
        ALL,
        MOST,
        SOME,
        NONE;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum Outcome {
        KEEP,
        AMEND,
        RENEGOTIATE,
        RETIRED,
        COMPLETED;

        /** The process's word for it, which the form uses too. */
        public String outcome() {
            return Form.codeOf(this);
        }

        static Outcome of(String outcome) {
            return valueOf(outcome.toUpperCase(java.util.Locale.ROOT));
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "review_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "gathered_on")
    private LocalDate gatheredOn;

    private String indicators;

    private Integer respondents;

    private Integer score;

    @Enumerated(EnumType.STRING)
    private Kept kept;

    private String comparison;

    @Column(name = "new_risks")
    private String newRisks;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String reason;

    @Column(name = "next_review_on")
    private LocalDate nextReviewOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Review() {}

    Review(CaseFile caseFile, int number, LocalDate dueOn, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.number = number;
        this.state = State.PLANNED;
        this.dueOn = dueOn;
        this.recordedAt = now.instant();
    }

    void moveTo(LocalDate date) {
        dueOn = date;
    }

    /** Measured as the baseline was, so that the two can be compared. */
    void gather(LocalDate on, String found, Integer howMany, Integer meanScore) {
        Baseline.checkMean(howMany, meanScore);
        gatheredOn = on;
        indicators = found;
        respondents = howMany;
        score = meanScore;
        state = State.GATHERED;
    }

    void compare(Kept howMuch, String words, String risks) {
        kept = howMuch;
        comparison = words;
        newRisks = risks;
        state = State.COMPARED;
    }

    /** @param next {@code null}: the usual time from now, or no next one */
    void decide(Outcome what, LocalDate on, String why, LocalDate next) {
        outcome = what;
        decidedOn = on;
        reason = why;
        nextReviewOn = next;
        state = State.DECIDED;
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

    public LocalDate dueOn() {
        return dueOn;
    }

    public LocalDate gatheredOn() {
        return gatheredOn;
    }

    public String indicators() {
        return indicators;
    }

    public Integer respondents() {
        return respondents;
    }

    /** Mean, 0 to 100; {@code null} where there is none or too few answered. */
    public Integer score() {
        return score;
    }

    public Kept kept() {
        return kept;
    }

    public String comparison() {
        return comparison;
    }

    public String newRisks() {
        return newRisks;
    }

    /** {@code null} until it is decided. */
    public Outcome outcome() {
        return outcome;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String reason() {
        return reason;
    }

    public LocalDate nextReviewOn() {
        return nextReviewOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
