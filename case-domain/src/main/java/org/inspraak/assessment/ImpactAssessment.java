package org.inspraak.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * What an introduction does to workers. The committee and the workers are heard first (S0.11), in any order; a
 * consultant then assesses the risks, records how things stand before the system runs, and a colleague approves it or
 * sends it back. An approved assessment stays as it is: when the stage is done again, the next edition begins.
 */
@Entity
@Table(name = "impact_assessment")
public class ImpactAssessment {

    public enum State {
        IN_PREPARATION,
        SENT_BACK,
        APPROVED;

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

    @Embedded
    private CommitteeView committeeView;

    @Embedded
    private WorkersView workersView;

    private String summary;

    @Column(name = "fundamental_rights")
    private String fundamentalRights;

    private String evidence;

    private String dissent;

    @ElementCollection
    @CollectionTable(name = "impact_assessment_risk", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<Risk> risks = new ArrayList<>();

    @Column(name = "assessed_by")
    private UUID assessedBy;

    @Column(name = "assessed_by_name")
    private String assessedByName;

    @Embedded
    private Baseline baseline;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "decided_by_name")
    private String decidedByName;

    @Column(name = "decision_remark")
    private String decisionRemark;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ImpactAssessment() {}

    ImpactAssessment(CaseFile caseFile, int edition, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.edition = edition;
        this.state = State.IN_PREPARATION;
        this.recordedAt = now.instant();
    }

    void hearCommittee(CommitteeView view) {
        committeeView = view;
    }

    void hearWorkers(WorkersView view) {
        workersView = view;
    }

    /**
     * @param rights fundamental rights at stake (S1.9)
     * @param otherOpinion who does not agree, and why
     */
    void assess(Actor assessor, String inShort, List<Risk> found, String rights, String proof, String otherOpinion) {
        summary = inShort;
        risks.clear();
        risks.addAll(found);
        fundamentalRights = rights;
        evidence = proof;
        dissent = otherOpinion;
        assessedBy = assessor.id();
        assessedByName = assessor.name();
        state = State.IN_PREPARATION;
    }

    void measure(Baseline before) {
        baseline = before;
    }

    /** @throws CaseRuleViolation {@code assessment.four-eyes} for whoever made the assessment */
    void approve(Actor approver, LocalDate on, String remark) {
        mustBeAnother(approver);
        decide(State.APPROVED, approver, on, remark);
    }

    /** @throws CaseRuleViolation {@code assessment.four-eyes} for whoever made the assessment */
    void sendBack(Actor approver, LocalDate on, String remark) {
        mustBeAnother(approver);
        decide(State.SENT_BACK, approver, on, remark);
    }

    private void mustBeAnother(Actor approver) {
        if (approver.id().equals(assessedBy)) {
            throw CaseRuleViolation.forbidden("assessment.four-eyes", "name", assessedByName);
        }
    }

    private void decide(State decided, Actor approver, LocalDate on, String remark) {
        state = decided;
        decidedOn = on;
        decidedByName = approver.name();
        decisionRemark = remark;
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

    /** {@code null} until it is recorded. */
    public CommitteeView committeeView() {
        return committeeView;
    }

    /** {@code null} until it is recorded. */
    public WorkersView workersView() {
        return workersView;
    }

    public String summary() {
        return summary;
    }

    public String fundamentalRights() {
        return fundamentalRights;
    }

    public String evidence() {
        return evidence;
    }

    public String dissent() {
        return dissent;
    }

    public List<Risk> risks() {
        return List.copyOf(risks);
    }

    public String assessedByName() {
        return assessedByName;
    }

    /** {@code null} until it is recorded. */
    public Baseline baseline() {
        return baseline;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public String decisionRemark() {
        return decisionRemark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
