package org.inspraak.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.casefile.Form;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * A template that a centrale made for its letters in one language. It is uploaded as a draft, looked at with sample
 * data, and then used for every letter that is pressed from then on; letters that were approved before keep their paper.
 */
@Entity
@Table(name = "letter_template")
public class LetterTemplate {

    public enum State {
        DRAFT,
        ACTIVE,
        /** Another one, or the one that comes with Inspraak, took its place. */
        RETIRED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "centrale_id")
    private UUID centraleId;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "file_name")
    private String fileName;

    private byte[] content;

    private String sha256;

    @Column(name = "uploaded_by_name")
    private String uploadedByName;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "activated_by_name")
    private String activatedByName;

    @Column(name = "activated_at")
    private Instant activatedAt;

    protected LetterTemplate() {}

    LetterTemplate(UUID centraleId, Language language, String fileName, byte[] content, Actor by, Moment now) {
        this.id = UUID.randomUUID();
        this.centraleId = centraleId;
        this.language = language;
        this.state = State.DRAFT;
        this.fileName = fileName;
        this.content = content.clone();
        this.sha256 = LetterPaper.sha256(content);
        this.uploadedByName = by.name();
        this.uploadedAt = now.instant();
    }

    void activate(Actor by, Moment now) {
        state = State.ACTIVE;
        activatedByName = by.name();
        activatedAt = now.instant();
    }

    void retire() {
        state = State.RETIRED;
    }

    public UUID id() {
        return id;
    }

    public Language language() {
        return language;
    }

    public State state() {
        return state;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Of the file, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public String uploadedByName() {
        return uploadedByName;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    /** {@code null} while it is a draft. */
    public String activatedByName() {
        return activatedByName;
    }

    public Instant activatedAt() {
        return activatedAt;
    }
}
