package org.inspraak.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * One version of an entry of the library, with its fate. A sector coordinator drafts it, or somebody proposes it from a
 * closed case; a coordinator publishes it, and it is read until the next version replaces it or it is withdrawn. What
 * came with Inspraak was drafted by nobody here, and the first version of a code is published from the start. No version
 * is ever deleted: letters and agreements name the code of what they took over.
 */
@Entity
@Table(name = "knowledge_entry")
public class EntryVersion {

    public enum State {
        DRAFT,
        PUBLISHED,
        REPLACED,
        /** Taken off the shelf. */
        WITHDRAWN,
        /** A draft that came to nothing. */
        DISCARDED
    }

    @Id
    private UUID id;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    private String code;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "entry_group")
    private String group;

    @Column(name = "version")
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String content;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_by_name")
    private String draftedByName;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_by_name")
    private String publishedByName;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Transient
    private KnowledgeEntry read;

    protected EntryVersion() {}

    EntryVersion(KnowledgeEntry entry, int number, Actor drafter, Moment now) {
        this.id = UUID.randomUUID();
        this.code = entry.code();
        this.kind = entry.kind();
        this.number = number;
        this.state = State.DRAFT;
        write(entry, drafter, now);
    }

    /** Another content for what is still a draft; whoever wrote last is its drafter. */
    void write(KnowledgeEntry entry, Actor drafter, Moment now) {
        content = KnowledgeYaml.write(List.of(entry));
        read = entry;
        group = entry.group();
        draftedBy = drafter.isSystem() ? null : drafter.id();
        draftedByName = drafter.isSystem() ? null : drafter.name();
        draftedAt = now.instant();
    }

    void publish(Actor by, Moment now) {
        mustBe(State.DRAFT, "library.not-a-draft");
        state = State.PUBLISHED;
        publishedBy = by.isSystem() ? null : by.id();
        publishedByName = by.isSystem() ? null : by.name();
        publishedAt = now.instant();
    }

    void replace(Moment now) {
        state = State.REPLACED;
        endedAt = now.instant();
    }

    void withdraw(Moment now) {
        mustBe(State.PUBLISHED, "library.not-published");
        state = State.WITHDRAWN;
        endedAt = now.instant();
    }

    void discard(Moment now) {
        mustBe(State.DRAFT, "library.not-a-draft");
        state = State.DISCARDED;
        endedAt = now.instant();
    }

    private void mustBe(State wanted, String otherwise) {
        if (state != wanted) {
            throw CaseRuleViolation.conflict(otherwise);
        }
    }

    /** @throws CaseRuleViolation of kind STALE when the reader saw another version of this row */
    void mustStillBe(Integer seen) {
        if (seen != null && seen != rowVersion) {
            throw CaseRuleViolation.stale();
        }
    }

    /** The entry as it was written. */
    public KnowledgeEntry entry() {
        if (read == null) {
            read = KnowledgeYaml.read(content).get(0);
        }
        return read;
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
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

    /** Whether it came with Inspraak as it is. */
    public boolean isShipped() {
        return draftedBy == null;
    }

    /** {@code null} when it came with Inspraak. */
    public String draftedByName() {
        return draftedByName;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** {@code null} for a draft, and for what was published from the start. */
    public String publishedByName() {
        return publishedByName;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** When it was replaced, withdrawn or discarded. */
    public Instant endedAt() {
        return endedAt;
    }
}
