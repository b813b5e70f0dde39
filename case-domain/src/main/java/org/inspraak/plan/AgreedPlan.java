package org.inspraak.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.shared.CaseClock.Moment;

/**
 * What employer and union agreed on one introduction, where the dialogue was meant to lead (S1.2). A consultant drafts
 * it; the members accept or reject it, and a rejected draft is written again. Once signed, its measures are owed and
 * its first review has a date; it is registered where it is a collective agreement. A review may lead to the next
 * edition, which replaces it.
 */
@Entity
@Table(name = "agreed_plan")
public class AgreedPlan {

    public enum State {
        DRAFT,
        REJECTED,
        ACCEPTED,
        SIGNED,
        REGISTERED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    /** The form in which it binds. */
    public enum Instrument {
        COLLECTIVE_AGREEMENT,
        WRITTEN_AGREEMENT,
        WORK_RULES,
        MINUTES;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    private int edition;

    @Enumerated(EnumType.STRING)
    private State state;

    private String title;

    @Column(name = "plan_text")
    private String text;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "plan_id", nullable = false)
    @OrderColumn(name = "position")
    private List<Measure> measures = new ArrayList<>();

    @Column(name = "consulted_on")
    private LocalDate consultedOn;

    @Column(name = "members_consulted")
    private Integer membersConsulted;

    @Column(name = "members_remark")
    private String membersRemark;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    private Instrument instrument;

    private String signatories;

    @Column(name = "first_review_on")
    private LocalDate firstReviewOn;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    @Column(name = "registration_number")
    private String registrationNumber;

    @Column(name = "registration_remark")
    private String registrationRemark;

    @Column(name = "follow_up_remark")
    private String followUpRemark;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected AgreedPlan() {}

    AgreedPlan(CaseFile caseFile, int edition, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.edition = edition;
        this.state = State.DRAFT;
        this.recordedAt = now.instant();
    }

    void draft(String newTitle, String newText, List<Measure> newMeasures) {
        title = newTitle;
        text = newText;
        measures.clear();
        measures.addAll(newMeasures);
        state = State.DRAFT;
    }

    void consulted(boolean accepted, LocalDate on, Integer howMany, String remark) {
        consultedOn = on;
        membersConsulted = howMany;
        membersRemark = remark;
        state = accepted ? State.ACCEPTED : State.REJECTED;
    }

    void sign(LocalDate on, Instrument form, String who, LocalDate firstReview) {
        signedOn = on;
        instrument = form;
        signatories = who;
        firstReviewOn = firstReview;
        state = State.SIGNED;
    }

    /** @param on {@code null} where nothing is to be registered */
    void register(LocalDate on, String number, String remark) {
        registeredOn = on;
        registrationNumber = number;
        registrationRemark = remark;
        state = State.REGISTERED;
    }

    void follow(String remark) {
        followUpRemark = remark;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Counts on within the case, from 1. */
    public int edition() {
        return edition;
    }

    public State state() {
        return state;
    }

    /** Signed, and so binding, whether or not it is registered by now. */
    public boolean isSigned() {
        return signedOn != null;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    public LocalDate consultedOn() {
        return consultedOn;
    }

    /** How many members took part; never who. */
    public Integer membersConsulted() {
        return membersConsulted;
    }

    public String membersRemark() {
        return membersRemark;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public Instrument instrument() {
        return instrument;
    }

    public String signatories() {
        return signatories;
    }

    public LocalDate firstReviewOn() {
        return firstReviewOn;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public String registrationNumber() {
        return registrationNumber;
    }

    public String registrationRemark() {
        return registrationRemark;
    }

    public String followUpRemark() {
        return followUpRemark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
