package org.inspraak.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * A document of a case. It comes in with its first version, which waits in quarantine until it was looked at; newer
 * versions follow, and every one of them stays. Who works on it outside takes it in hand, and until they put it back
 * nobody else brings a newer version. It is never deleted: one that should not have been there is withdrawn, with a
 * reason that stays.
 */
@Entity
@Table(name = "document")
public class Document {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    private String title;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "latest_number")
    private int latestNumber;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "locked_by_id")
    private UUID lockedById;

    @Column(name = "locked_by")
    private String lockedBy;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Document() {}

    public Document(UUID caseId, NewDocument what, Actor actor, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.title = what.title();
        this.type = what.type();
        this.language = what.language();
        this.tier = what.tier();
        this.createdBy = actor.name();
        this.createdAt = now.instant();
    }

    int countVersion() {
        return ++latestNumber;
    }

    public void describe(String newTitle, DocumentType newType, Language newLanguage, Tier newTier) {
        title = newTitle;
        type = newType;
        language = newLanguage;
        tier = newTier;
    }

    /** Takes the document in hand; who has it already keeps it. */
    public void lock(Actor actor, Moment now) {
        mustBeFreeFor(actor);
        if (lockedById == null) {
            lockedById = actor.id();
            lockedBy = actor.name();
            lockedAt = now.instant();
        }
    }

    /** Who has it in hand puts it back; a regional officer frees it for someone who forgot. */
    public void unlock(Actor actor) {
        if (!actor.isAny(Role.REGIONAL_OFFICER)) {
            mustBeFreeFor(actor);
        }
        lockedById = null;
        lockedBy = null;
        lockedAt = null;
    }

    public void withdraw(String reason, Actor actor, Moment now) {
        withdrawnReason = reason;
        withdrawnBy = actor.name();
        withdrawnAt = now.instant();
    }

    /** @throws CaseRuleViolation {@code document.locked}, with the name of who has it in hand */
    public void mustBeFreeFor(Actor actor) {
        if (lockedById != null && !lockedById.equals(actor.id())) {
            throw CaseRuleViolation.conflict("document.locked", "by", lockedBy);
        }
    }

    /** @throws CaseRuleViolation {@code document.withdrawn} */
    public void mustBeThere() {
        if (isWithdrawn()) {
            throw CaseRuleViolation.conflict("document.withdrawn");
        }
    }

    /** @throws CaseRuleViolation of kind STALE when the reader saw another version */
    public void mustStillBe(Integer seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw CaseRuleViolation.stale();
        }
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes of what is said of the document; not to be taken for {@link #latestNumber}. */
    public int version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public String title() {
        return title;
    }

    public DocumentType type() {
        return type;
    }

    public Language language() {
        return language;
    }

    public Tier tier() {
        return tier;
    }

    /** The number of the newest version; the first is 1. */
    public int latestNumber() {
        return latestNumber;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isLocked() {
        return lockedById != null;
    }

    public boolean isLockedBy(Actor actor) {
        return actor.id().equals(lockedById);
    }

    /** {@code null} while nobody has it in hand. */
    public String lockedBy() {
        return lockedBy;
    }

    public Instant lockedAt() {
        return lockedAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }
}
