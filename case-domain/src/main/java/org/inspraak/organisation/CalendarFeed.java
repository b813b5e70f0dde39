package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * An address at which the calendar of its holder reads what is due, without signing in: the holder's own work, or that of
 * the office whose regional officer the holder is. It goes on until it is revoked, and gives no more than the holder may
 * see on the day it is read; a holder who left, or is no officer of that office any more, takes it along.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_id")
    private Staff holder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    private String label;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    protected CalendarFeed() {}

    /** @param ofOffice what is due in the whole of the holder's office, else only their own work */
    CalendarFeed(Staff holder, boolean ofOffice, String label, CalendarToken token, Moment now) {
        if (ofOffice && !isOfficer(holder, holder.office())) {
            throw CaseRuleViolation.forbidden("calendar-feed.office-of-others");
        }
        this.id = UUID.randomUUID();
        this.holder = holder;
        this.office = ofOffice ? holder.office() : null;
        this.label = Text.required("label", label, Text.LINE);
        this.tokenHash = token.hash();
        this.createdAt = now.instant();
    }

    void revoke(Moment now) {
        if (revokedAt == null) {
            revokedAt = now.instant();
        }
    }

    /** Whether it still gives anything. */
    public boolean isOpen() {
        return revokedAt == null && holder.isActive() && (office == null || isOfficer(holder, office));
    }

    private static boolean isOfficer(Staff staff, Office office) {
        return office != null
                && staff.roles().contains(Role.REGIONAL_OFFICER)
                && staff.office() != null
                && staff.office().id().equals(office.id());
    }

    public UUID id() {
        return id;
    }

    public Staff holder() {
        return holder;
    }

    /** {@code null} for the holder's own work. */
    public Office office() {
        return office;
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The last day on which a calendar read it; {@code null} when none did. */
    public LocalDate lastUsedOn() {
        return lastUsedOn;
    }
}
