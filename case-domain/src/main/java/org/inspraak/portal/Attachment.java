package org.inspraak.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A file that an employer added: a document of the case, named in the answer with its hash. */
@Embeddable
public class Attachment {

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "question_id")
    private UUID questionId;

    @Column(name = "file_name")
    private String fileName;

    private long size;

    private String sha256;

    protected Attachment() {}

    /** @param questionId {@code null} for the request as a whole */
    public Attachment(UUID documentId, UUID questionId, String fileName, long size, String sha256) {
        this.documentId = documentId;
        this.questionId = questionId;
        this.fileName = fileName;
        this.size = size;
        this.sha256 = sha256;
    }

    public UUID documentId() {
        return documentId;
    }

    /** The question that it belongs to; {@code null} for the request as a whole. */
    public UUID questionId() {
        return questionId;
    }

    public String fileName() {
        return fileName;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }
}
