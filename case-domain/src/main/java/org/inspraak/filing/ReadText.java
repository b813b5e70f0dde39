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
import org.inspraak.document.DocumentProcess;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.document.FileType;
import org.inspraak.document.TextExtractor;

/**
 * Reads the words in a version that was looked at. That it begins is committed before it begins: a file on which the
 * server breaks is tried once more and then left alone, instead of breaking the server for ever.
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

    private record Work(UUID contentId, FileType type) {}

    public void read(UUID versionId) {
        Optional<Work> work = process.inItsOwnTransaction(() -> begin(versionId));
        work.ifPresent(this::read);
    }

    private Optional<Work> begin(UUID versionId) {
        DocumentVersion version = documents.readVersion(versionId);
        if (version.state() != CheckState.AVAILABLE || !version.beginText()) {
            return Optional.empty();
        }
        return FileType.ofMediaType(version.mediaType()).map(type -> new Work(version.contentId(), type));
    }

    private void read(Work work) {
        try (InputStream bytes = contents.open(work.contentId())) {
            extractor.read(bytes, work.type());
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be read", e);
        }
    }
}
