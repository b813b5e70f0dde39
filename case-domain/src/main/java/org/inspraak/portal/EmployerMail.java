package org.inspraak.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/** A mail that is to leave for an employer, once. */
@Entity
@Table(name = "employer_mail")
public class EmployerMail {

    /** What it carries. */
    public enum Kind {
        /** The link. */
        INVITATION,
        /** The one-time code. */
        CODE,
        /** A copy of what was handed in, and its hash. */
        CONFIRMATION
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invitation_id")
    private Invitation invitation;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected EmployerMail() {}

    EmployerMail(Invitation invitation, Kind kind, Moment now) {
        this.id = UUID.randomUUID();
        this.invitation = invitation;
        this.kind = kind;
        this.recordedAt = now.instant();
    }

    void sent(Moment now) {
        sentAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    Invitation invitation() {
        return invitation;
    }

    public Kind kind() {
        return kind;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** {@code null} while it has not left. */
    public Instant sentAt() {
        return sentAt;
    }
}
