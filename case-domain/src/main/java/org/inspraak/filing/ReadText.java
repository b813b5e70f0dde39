package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.document.CheckState;
import org.inspraak.document.Contents;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentProcess;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.document.FileType;
import org.inspraak.document.TextExtractor;
import org.inspraak.document.Tier;
import org.inspraak.search.SearchText;
import org.inspraak.search.SearchText.Audience;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.search.SearchTexts;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Reads the words in a version that was looked at. That it begins is committed before it begins: a file on which the
 * server breaks is tried once more and then left alone, instead of breaking the server for ever; it is found by what it
 * is called.
 */
@ApplicationScoped
public class ReadText {

    @Inject
    Documents documents;

    @Inject
    Contents contents;

    @Inject
    TextExtractor extractor;

    @Inject
    DocumentProcess process;

    @Inject
    SearchTexts searchTexts;

    private record Work(UUID contentId, FileType type) {}

    public void read(UUID versionId) {
        Optional<Work> work = process.inItsOwnTransaction(() -> begin(versionId));
        String text = work.map(this::read).orElse("");
        publish(versionId, text, work.isPresent());
    }

    private Optional<Work> begin(UUID versionId) {
        DocumentVersion version = documents.readVersion(versionId);
        if (version.state() != CheckState.AVAILABLE || !version.beginText()) {
            return Optional.empty();
        }
        return FileType.ofMediaType(version.mediaType()).map(type -> new Work(version.contentId(), type));
    }

    private String read(Work work) {
        try (InputStream bytes = contents.open(work.contentId())) {
            return extractor.read(bytes, work.type());
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be read", e);
        }
    }

    /** A document is found by the words of its newest version that can be opened, and by its title and the file's name. */
    private void publish(UUID versionId, String text, boolean wasRead) {
        DocumentVersion version = documents.readVersion(versionId);
        if (wasRead) {
            version.endText();
        }
        Document document = version.document();
        documents.lock(document);
        if (!document.isWithdrawn() && isNewestOpen(version)) {
            searchTexts.put(new SearchText(
                    Kind.DOCUMENT,
                    document.id(),
                    document.caseId(),
                    document.tier() == Tier.UNION_ONLY ? Audience.UNION : Audience.DELEGATES,
                    document.language(),
                    document.title(),
                    version.fileName() + "\n" + text,
                    Moment.of(version.uploadedAt()).today()));
        }
    }

    private boolean isNewestOpen(DocumentVersion version) {
        return documents.versions(version.document().id()).stream()
                .filter(one -> one.state() == CheckState.AVAILABLE)
                .findFirst()
                .filter(one -> one.id().equals(version.id()))
                .isPresent();
    }
}
