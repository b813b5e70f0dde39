package org.inspraak.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * One version of a legal rule, with its fate. A legal adviser drafts it, another one activates it or it is discarded; what
 * is active binds the cases until the next version replaces it. What came with Inspraak was drafted by nobody here, and
 * the first version of a code is active from the start. No version is ever deleted: deadlines name the one that gave
 * them.
 */
@Entity
@Table(name = "legal_rule")
public class RuleVersion {

    public enum State {
        DRAFT,
        ACTIVE,
        REPLACED,
        DISCARDED
    }

    @Id
    private UUID id;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    private String code;

    @Column(name = "version")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String content;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_until")
    private LocalDate effectiveUntil;

    private String note;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_by_name")
    private String draftedByName;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "activated_by")
    private UUID activatedBy;

    @Column(name = "activated_by_name")
    private String activatedByName;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Transient
    private LegalRule read;

    protected RuleVersion() {}

    /** @param note why, for the second person; may be {@code null} */
    RuleVersion(LegalRule rule, Actor drafter, String note, Moment now) {
        this.id = UUID.randomUUID();
        this.code = rule.code();
        this.number = rule.version();
        this.state = State.DRAFT;
        write(rule, drafter, note, now);
    }

    /** Another content for what is still a draft; whoever wrote last is its drafter. */
    void write(LegalRule rule, Actor drafter, String why, Moment now) {
        LegalRule numbered = rule.asVersion(number);
        content = RuleYaml.write(List.of(numbered));
        read = numbered;
        effectiveFrom = rule.effectiveFrom();
        effectiveUntil = rule.effectiveUntil();
        note = why;
        draftedBy = drafter.isSystem() ? null : drafter.id();
        draftedByName = drafter.isSystem() ? null : drafter.name();
        draftedAt = now.instant();
    }

    /** @throws CaseRuleViolation {@code rule.activate.second-person} */
    void activate(Actor by, Moment now) {
        mustBeDraft();
        if (by.id().equals(draftedBy)) {
            throw CaseRuleViolation.forbidden("rule.activate.second-person");
        }
        state = State.ACTIVE;
        activatedBy = by.isSystem() ? null : by.id();
        activatedByName = by.isSystem() ? null : by.name();
        activatedAt = now.instant();
    }

    void replace(Moment now) {
        state = State.REPLACED;
        endedAt = now.instant();
    }

    void discard(Moment now) {
        mustBeDraft();
        state = State.DISCARDED;
        endedAt = now.instant();
    }

    private void mustBeDraft() {
        if (state != State.DRAFT) {
            throw CaseRuleViolation.conflict("rule.not-a-draft");
        }
    }

    /** @throws CaseRuleViolation of kind STALE when the reader saw another version of this row */
    void mustStillBe(Integer seen) {
        if (seen != null && seen != rowVersion) {
            throw CaseRuleViolation.stale();
        }
    }

    /** The record as it was written. */
    public LegalRule rule() {
        if (read == null) {
            read = RuleYaml.read(content).get(0);
        }
        return read;
    }

    public String code() {
        return code;
    }

    /** Counts from 1 within the code. */
    public int number() {
        return number;
    }

    /** Rises with every change of this row: what a reader saw. */
    public int rowVersion() {
        return rowVersion;
    }

    public State state() {
        return state;
    }

    public String note() {
        return note;
    }

    /** Whether it came with Inspraak as it is. */
    public boolean isShipped() {
        return draftedBy == null;
    }

    /** {@code null} when it came with Inspraak. */
    public UUID draftedBy() {
        return draftedBy;
    }

    public String draftedByName() {
        return draftedByName;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** {@code null} for a draft, and for what was active from the start. */
    public String activatedByName() {
        return activatedByName;
    }

    public Instant activatedAt() {
        return activatedAt;
    }

    /** When it was replaced or discarded. */
    public Instant endedAt() {
        return endedAt;
    }
}
