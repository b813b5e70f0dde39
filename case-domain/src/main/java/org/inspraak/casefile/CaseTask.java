package org.inspraak.casefile;

import jakarta.persistence.Column;
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
import java.util.UUID;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * Something a person has to do in a case. The process opens it; someone of the {@linkplain #role() role} may take it,
 * give it back and complete it, once. The process withdraws it when the case goes elsewhere (stage skipped, case
 * ended). The row stays: it says who did what when.
 */
@Entity
@Table(name = "case_task")
public class CaseTask {

    /** Open tasks are to be done; the other two are over. */
    public enum State {
        OPEN,
        COMPLETED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    private CaseFile caseFile;

    /** The place of its case, which the database keeps here too while the task is open: lists ask for it. */
    @Column(name = "centrale_id", insertable = false, updatable = false)
    private UUID centraleId;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Region region;

    @Column(name = "joint_committee", insertable = false, updatable = false)
    private String jointCommittee;

    private String name;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_by_name")
    private String claimedByName;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by_name")
    private String endedByName;

    @Column(name = "process_ref")
    private String processRef;

    protected CaseTask() {}

    CaseTask(CaseFile caseFile, String name, Role role, UUID subjectId, String processRef, Moment now) {
        this.id = UUID.randomUUID();
        this.caseFile = caseFile;
        this.name = name;
        this.stage = caseFile.stage();
        this.role = role;
        this.state = State.OPEN;
        this.subjectId = subjectId;
        this.processRef = processRef;
        this.openedAt = now.instant();
    }

    void claim(Actor actor) {
        mustBeOpen();
        if (claimedBy != null && !claimedBy.equals(actor.id())) {
            throw CaseRuleViolation.conflict("task.claimed-by-other", "name", claimedByName);
        }
        claimedBy = actor.id();
        claimedByName = actor.name();
    }

    void release(Actor actor) {
        mustBeOpen();
        if (claimedBy != null && !claimedBy.equals(actor.id()) && !actor.isAny(Role.REGIONAL_OFFICER)) {
            throw CaseRuleViolation.conflict("task.claimed-by-other", "name", claimedByName);
        }
        claimedBy = null;
        claimedByName = null;
    }

    /** What happens by itself, happens whoever took the task. */
    void complete(Actor actor, Moment now) {
        mustBeOpen();
        if (claimedBy != null && !claimedBy.equals(actor.id()) && !actor.isSystem()) {
            throw CaseRuleViolation.conflict("task.claimed-by-other", "name", claimedByName);
        }
        end(State.COMPLETED, actor, now);
    }

    void withdraw(Actor actor, Moment now) {
        if (state == State.OPEN) {
            end(State.WITHDRAWN, actor, now);
        }
    }

    private void end(State end, Actor actor, Moment now) {
        state = end;
        endedAt = now.instant();
        endedByName = actor.name();
    }

    private void mustBeOpen() {
        if (state == State.COMPLETED) {
            throw CaseRuleViolation.conflict("task.already-completed", "name", endedByName, "at", endedAt);
        }
        if (state == State.WITHDRAWN) {
            throw CaseRuleViolation.conflict("task.withdrawn", "at", endedAt);
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    /** The task's id in the model, and the key of its texts: {@code reviewAnswers}. */
    public String name() {
        return name;
    }

    public Stage stage() {
        return stage;
    }

    public Role role() {
        return role;
    }

    public State state() {
        return state;
    }

    /** What the task is about where a case may have several at once, such as an escalation; else {@code null}. */
    public UUID subjectId() {
        return subjectId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public UUID claimedBy() {
        return claimedBy;
    }

    public String claimedByName() {
        return claimedByName;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedByName() {
        return endedByName;
    }

    /** How the process knows the task; never shown outside. */
    public String processRef() {
        return processRef;
    }
}
