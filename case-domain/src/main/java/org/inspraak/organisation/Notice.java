package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A word to a member of staff about a case: shown on their start page, and mailed where a mail server is set. It holds
 * the key of its text and the case's number, no content of the case: mail is read by others too.
 */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private Staff receiver;

    private String code;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Notice() {}

    /** @param code translation key under {@code notice.}: {@code escalation-raised} */
    public Notice(Staff receiver, String code, String caseNumber, Moment now) {
        this.id = UUID.randomUUID();
        this.receiver = receiver;
        this.code = code;
        this.caseNumber = caseNumber;
        this.recordedAt = now.instant();
    }

    public void sent(Moment now) {
        sentAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public Staff receiver() {
        return receiver;
    }

    public String code() {
        return code;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@code null} while it has not left by mail. */
    public Instant sentAt() {
        return sentAt;
    }
}
