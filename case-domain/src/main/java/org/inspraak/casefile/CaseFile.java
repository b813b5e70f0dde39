package org.inspraak.casefile;

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
import org.hibernate.annotations.NaturalId;
import org.inspraak.company.AiSystem;
import org.inspraak.company.Company;
import org.inspraak.organisation.Placement;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * The union's file on one AI introduction at one company.
 *
 * <p>A consultant registers it when the union learns of the introduction, from whatever side. It then goes from stage to
 * stage: the employer is asked for information, the impact is assessed with the workers, terms are negotiated, a plan is
 * agreed and signed, and after a while reviewed, as often as it takes. Each stage gives people tasks; the last task of a
 * stage leads to the next one. A stage may be skipped and an earlier one reopened, with a reason. While a case is
 * suspended the union's own clocks wait; those of the employer do not. A case ends when its plan needs no more review,
 * the system is retired, no agreement was found, or the employer gave the introduction up. It is never deleted, and may
 * be reopened.
 */
@Entity
@Table(name = "case_file")
public class CaseFile {

    /** Stands for "nothing is due", so that such cases sort last. */
    static final LocalDate NOTHING_DUE = LocalDate.of(9999, 12, 31);

    @Id
    private UUID id;

    @Version
    private int version;

    @NaturalId
    @Column(name = "case_number")
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "company_id", insertable = false, updatable = false)
    private Company company;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ai_system_id")
    private AiSystem aiSystem;

    @Embedded
    private Placement placement;

    @Column(name = "owner_name")
    private String ownerName;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "stage_since")
    private LocalDate stageSince;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    @Embedded
    private IntroductionDates dates;

    @Enumerated(EnumType.STRING)
    @Column(name = "learnt_how")
    private LearntHow learntHow;

    @Column(name = "learnt_on")
    private LocalDate learntOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_involved")
    private InvolvementPhase firstInvolved;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "next_due_on")
    private LocalDate nextDueOn = NOTHING_DUE;

    @Column(name = "last_change_at")
    private Instant lastChangeAt;

    protected CaseFile() {}

    CaseFile(CaseNumber number, Company company, AiSystem aiSystem, Placement placement, Staff owner, Moment now) {
        this.id = UUID.randomUUID();
        this.number = number.toString();
        this.company = company;
        this.aiSystem = aiSystem;
        this.placement = placement;
        this.ownerName = owner.name();
        this.stage = Stage.INTAKE;
        this.stageSince = now.today();
        this.status = CaseStatus.OPEN;
        this.dates = new IntroductionDates(null, null, null, null);
        this.registeredOn = now.today();
        this.lastChangeAt = now.instant();
    }

    void learnt(LearntHow how, LocalDate on, InvolvementPhase phase) {
        learntHow = how;
        learntOn = on;
        firstInvolved = phase;
    }

    void plan(IntroductionDates newDates, Moment now) {
        dates = newDates;
        touch(now);
    }

    void enter(Stage next, Moment now) {
        stage = next;
        stageSince = now.today();
        touch(now);
    }

    void handTo(Staff owner, Moment now) {
        placement = placement.ownedBy(
                owner.id(), owner.team() == null ? null : owner.team().id());
        ownerName = owner.name();
        touch(now);
    }

    void suspend(Moment now) {
        mustBeOpen();
        status = CaseStatus.SUSPENDED;
        touch(now);
    }

    void resume(Moment now) {
        if (status != CaseStatus.SUSPENDED) {
            throw CaseRuleViolation.conflict("case.not-suspended");
        }
        status = CaseStatus.OPEN;
        touch(now);
    }

    void close(CaseOutcome how, Moment now) {
        status = CaseStatus.CLOSED;
        outcome = how;
        stage = Stage.CLOSED;
        stageSince = now.today();
        closedOn = now.today();
        nextDueOn = NOTHING_DUE;
        touch(now);
    }

    void reopen(Moment now) {
        status = CaseStatus.OPEN;
        outcome = null;
        closedOn = null;
        touch(now);
    }

    void nextDue(LocalDate date) {
        nextDueOn = date == null ? NOTHING_DUE : date;
    }

    /** Something about the case changed, so that whoever looks at an older version is told. */
    public void touch(Moment now) {
        lastChangeAt = now.instant();
    }

    /** @throws CaseRuleViolation {@code case.suspended} or {@code case.closed} */
    public void mustBeOpen() {
        if (status == CaseStatus.SUSPENDED) {
            throw CaseRuleViolation.conflict("case.suspended");
        }
        mustNotBeClosed();
    }

    void mustNotBeClosed() {
        if (status == CaseStatus.CLOSED) {
            throw CaseRuleViolation.conflict("case.closed");
        }
    }

    /** @throws CaseRuleViolation of kind STALE when the reader saw another version */
    void mustStillBe(Integer seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw CaseRuleViolation.stale();
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public CaseNumber number() {
        return CaseNumber.parse(number);
    }

    public Company company() {
        return company;
    }

    public AiSystem aiSystem() {
        return aiSystem;
    }

    public Placement placement() {
        return placement;
    }

    public String ownerName() {
        return ownerName;
    }

    public Stage stage() {
        return stage;
    }

    public LocalDate stageSince() {
        return stageSince;
    }

    public CaseStatus status() {
        return status;
    }

    /** {@code null} until the case is closed. */
    public CaseOutcome outcome() {
        return outcome;
    }

    public IntroductionDates dates() {
        return dates == null ? new IntroductionDates(null, null, null, null) : dates;
    }

    public LearntHow learntHow() {
        return learntHow;
    }

    public LocalDate learntOn() {
        return learntOn;
    }

    public InvolvementPhase firstInvolved() {
        return firstInvolved;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    /** The earliest date on which something is owed; {@code null} when nothing is. */
    public LocalDate nextDueOn() {
        return NOTHING_DUE.equals(nextDueOn) ? null : nextDueOn;
    }

    public Instant lastChangeAt() {
        return lastChangeAt;
    }
}
