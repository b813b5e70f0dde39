package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * An office, or one colleague, helps with a matter of a case that is not in their place: until it ends they may see that
 * case, see {@link Visibility}.
 */
@Entity
@Table(name = "assistance")
public class Assistance {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "office_id")
    private Office office;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Staff person;

    private String reason;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected Assistance() {}

    private Assistance(UUID caseId, UUID subjectId, String reason, Actor asker, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.subjectId = subjectId;
        this.reason = reason;
        this.askedOn = now.today();
        this.askedBy = asker.name();
    }

    /** @param subjectId the escalation with whose end it ends */
    public static Assistance ofOffice(
            Office office, UUID caseId, UUID subjectId, String reason, Actor asker, Moment now) {
        Assistance assistance = new Assistance(caseId, subjectId, reason, asker, now);
        assistance.office = office;
        return assistance;
    }

    public static Assistance ofPerson(Staff person, UUID caseId, UUID subjectId, Actor asker, Moment now) {
        Assistance assistance = new Assistance(caseId, subjectId, null, asker, now);
        assistance.person = person;
        return assistance;
    }

    void end(LocalDate today) {
        endedOn = today;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID subjectId() {
        return subjectId;
    }

    /** {@code null} where it is one person. */
    public Office office() {
        return office;
    }

    /** {@code null} where it is an office. */
    public Staff person() {
        return person;
    }

    public String reason() {
        return reason;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public String askedBy() {
        return askedBy;
    }

    /** {@code null} while it lasts. */
    public LocalDate endedOn() {
        return endedOn;
    }
}
