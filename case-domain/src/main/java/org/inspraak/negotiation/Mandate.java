package org.inspraak.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** What the union goes to the table with. A new one replaces the one before, which stays to be read. */
@Entity
@Table(name = "mandate")
public class Mandate {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "agreed_by")
    private String agreedBy;

    private String demands;

    @Column(name = "red_lines")
    private String redLines;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Mandate() {}

    Mandate(CaseFile caseFile, LocalDate agreedOn, String agreedBy, String demands, String redLines, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.agreedOn = agreedOn;
        this.agreedBy = agreedBy;
        this.demands = demands;
        this.redLines = redLines;
        this.recordedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** In words: the militants' meeting, the sector committee. */
    public String agreedBy() {
        return agreedBy;
    }

    public String demands() {
        return demands;
    }

    public String redLines() {
        return redLines;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
