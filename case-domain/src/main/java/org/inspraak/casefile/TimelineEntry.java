package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * One thing that happened in a case, with two clocks: when it happened and when it was recorded. Entries are added and
 * never changed.
 */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    /** Given by the database: what was written first in one transaction also happened first. */
    @Column(insertable = false, updatable = false)
    private Long position;

    private String code;

    @Column(name = "about_key")
    private String aboutKey;

    private String about;

    private String detail;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "union_only")
    private boolean unionOnly;

    protected TimelineEntry() {}

    TimelineEntry(CaseFile caseFile, String code, Actor actor, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.code = code;
        this.happenedOn = now.today();
        this.recordedAt = now.instant();
        this.recordedBy = actor.name();
    }

    /** What it is about as a translation key: {@code stage.negotiation}, {@code task.signPlan}. */
    public TimelineEntry aboutKey(String key) {
        aboutKey = key;
        return this;
    }

    /** What it is about in words that need no translation: a name, an ISO date. */
    public TimelineEntry about(String words) {
        about = words;
        return this;
    }

    /** What the person wrote: a reason, a note. */
    public TimelineEntry detail(String words) {
        detail = words;
        return this;
    }

    public TimelineEntry happenedOn(LocalDate date) {
        if (date != null) {
            happenedOn = date;
        }
        return this;
    }

    /** Hidden from delegates: part of the union's negotiation file. */
    public TimelineEntry forUnionOnly() {
        unionOnly = true;
        return this;
    }

    public UUID id() {
        return id;
    }

    /** What happened; its sentence is the text {@code timeline.<code>} with about as {0}. */
    public String code() {
        return code;
    }

    public String aboutKey() {
        return aboutKey;
    }

    public String about() {
        return about;
    }

    public String detail() {
        return detail;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public boolean isUnionOnly() {
        return unionOnly;
    }
}
