package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * The mail of one morning to one member of staff; there is one for a day at the most. It is planned when the run over what
 * falls due has ended, and what stands in it is read when it leaves: a mail server that was down for a while loses nothing.
 */
@Entity
@Table(name = "morning_mail")
public class MorningMail {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private Staff receiver;

    @Column(name = "mail_on")
    private LocalDate mailOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "seen_to_at")
    private Instant seenToAt;

    private boolean sent;

    protected MorningMail() {}

    MorningMail(Staff receiver, Moment now) {
        this.id = UUID.randomUUID();
        this.receiver = receiver;
        this.mailOn = now.today();
        this.recordedAt = now.instant();
    }

    /** @param left false when there was nothing to say, or a later mail said it */
    public void seenTo(Moment now, boolean left) {
        seenToAt = now.instant();
        sent = left;
    }

    public UUID id() {
        return id;
    }

    public Staff receiver() {
        return receiver;
    }

    public LocalDate mailOn() {
        return mailOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public boolean isSeenTo() {
        return seenToAt != null;
    }

    /** Whether it left by mail. */
    public boolean isSent() {
        return sent;
    }
}
