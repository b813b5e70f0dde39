package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** A line of the decision log: what was decided, when, by whom and why. */
@Entity
@Table(name = "case_decision")
public class Decision {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String decision;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Decision() {}

    Decision(
            CaseFile caseFile,
            String decision,
            String reason,
            String decidedBy,
            LocalDate decidedOn,
            Actor actor,
            Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = decidedBy;
        this.decidedOn = decidedOn;
        this.recordedBy = actor.name();
        this.recordedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public String decision() {
        return decision;
    }

    public String reason() {
        return reason;
    }

    /** Who decided, in words: a person, the works council, the employer. */
    public String decidedBy() {
        return decidedBy;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
