package org.inspraak.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** One version of a document: a file as it was brought in, and what became of it. */
@Entity
@Table(name = "document_version")
public class DocumentVersion {

    /** What two attempts in a row did not give up is not read: the third one might cost the house its server. */
    private static final int MOST_TEXT_ATTEMPTS = 2;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    private Document document;

    private int number;

    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private CheckState state;

    @Enumerated(EnumType.STRING)
    private ScanOutcome scan;

    private String finding;

    @Column(name = "text_attempts")
    private int textAttempts;

    @Column(name = "uploaded_by_id")
    private UUID uploadedById;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected DocumentVersion() {}

    /** The next version of the document. */
    public DocumentVersion(
            Document document,
            UUID contentId,
            FileName name,
            FileType type,
            ReceivedFile file,
            Actor actor,
            Moment now) {
        this.id = UUID.randomUUID();
        this.document = document;
        this.number = document.countVersion();
        this.contentId = contentId;
        this.fileName = name.text();
        this.mediaType = type.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.state = CheckState.QUARANTINED;
        this.uploadedById = actor.id();
        this.uploadedBy = actor.name();
        this.uploadedAt = now.instant();
    }

    /** From now on it can be opened. */
    public void passed(ScanOutcome how) {
        scan = how;
        state = CheckState.AVAILABLE;
    }

    /** @param what the name of what was found */
    public void refused(String what) {
        scan = ScanOutcome.INFECTED;
        finding = what;
        state = CheckState.REFUSED;
    }

    /** Whether its text may be read once more; to be committed before the reading begins. */
    public boolean beginText() {
        if (textAttempts >= MOST_TEXT_ATTEMPTS) {
            return false;
        }
        textAttempts++;
        return true;
    }

    /** Its text was read. */
    public void endText() {
        textAttempts = 0;
    }

    /** @throws CaseRuleViolation {@code document.in-quarantine} or {@code document.refused} */
    public void mustBeAvailable() {
        switch (state) {
            case QUARANTINED -> throw CaseRuleViolation.conflict("document.in-quarantine");
            case REFUSED -> throw CaseRuleViolation.conflict("document.refused");
            case AVAILABLE -> {
                // may be opened
            }
        }
    }

    public UUID id() {
        return id;
    }

    public Document document() {
        return document;
    }

    /** Counts from 1. */
    public int number() {
        return number;
    }

    public UUID contentId() {
        return contentId;
    }

    public FileName fileName() {
        return new FileName(fileName);
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public CheckState state() {
        return state;
    }

    /** {@code null} until it was looked at. */
    public ScanOutcome scan() {
        return scan;
    }

    /** What was found in it, {@code null} when nothing was. */
    public String finding() {
        return finding;
    }

    /** Of the member of staff, or of nobody's when the system or someone outside brought it. */
    public UUID uploadedById() {
        return uploadedById;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
