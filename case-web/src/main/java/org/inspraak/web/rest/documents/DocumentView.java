package org.inspraak.web.rest.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentVersion;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.web.rest.Codes;

/**
 * A document as programs read it.
 *
 * @param version of what is said of it, for {@code If-Match}
 * @param latest its newest file
 * @param lockedBy who has it in hand
 * @param uses what refers to it
 */
public record DocumentView(
        UUID id,
        int version,
        String title,
        String type,
        String language,
        String tier,
        VersionView latest,
        String createdBy,
        Instant createdAt,
        String lockedBy,
        Instant lockedAt,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawnReason,
        List<UseView> uses) {

    /**
     * One file of a document.
     *
     * @param state quarantined until it was looked at, then available or refused
     * @param scan clean, infected, or not-scanned where the house has no scanner
     * @param finding what was found in it
     */
    public record VersionView(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            String state,
            String scan,
            String finding,
            String uploadedBy,
            Instant uploadedAt) {

        static VersionView of(DocumentVersion version) {
            return new VersionView(
                    version.number(),
                    version.fileName().text(),
                    version.mediaType(),
                    version.size(),
                    version.sha256(),
                    Codes.of(version.state()),
                    Codes.of(version.scan()),
                    version.finding(),
                    version.uploadedBy(),
                    version.uploadedAt());
        }
    }

    /** Something that refers to a document. */
    public record UseView(String kind, UUID subjectId, String words, Instant usedAt) {

        static UseView of(DocumentUse use) {
            return new UseView(Codes.of(use.kind()), use.subjectId(), use.words(), use.usedAt());
        }
    }

    static DocumentView of(Filed filed) {
        Document document = filed.document();
        return new DocumentView(
                document.id(),
                document.version(),
                document.title(),
                Codes.of(document.type()),
                document.language().code(),
                Codes.of(document.tier()),
                VersionView.of(filed.version()),
                document.createdBy(),
                document.createdAt(),
                document.lockedBy(),
                document.lockedAt(),
                document.withdrawnBy(),
                document.withdrawnAt(),
                document.withdrawnReason(),
                filed.uses().stream().map(UseView::of).toList());
    }
}
