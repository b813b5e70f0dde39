package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Something a colleague wrote down in a case; for the union's eyes. */
@Entity
@Table(name = "case_note")
public class Note {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String text;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected Note() {}

    Note(CaseFile caseFile, String text, Actor actor, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.id();
        this.text = text;
        this.writtenBy = actor.name();
        this.writtenAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
