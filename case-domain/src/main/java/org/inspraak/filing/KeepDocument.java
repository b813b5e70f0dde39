package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.document.ContentTypes;
import org.inspraak.document.Contents;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentProcess;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.Documents;
import org.inspraak.document.FileName;
import org.inspraak.document.FileType;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ReceivedFile;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Puts a document in a case, as part of what another use case does: a letter that was written, the proof that it was
 * sent, what an employer sent along. It is in quarantine until it was looked at, which begins after the commit.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeepDocument {

    @Inject
    ContentTypes contentTypes;

    @Inject
    Contents contents;

    @Inject
    Documents documents;

    @Inject
    DocumentProcess process;

    @Inject
    CaseJournal journal;

    /**
     * Reads the content to its end.
     *
     * @throws CaseRuleViolation {@code document.too-large}, {@code document.empty}, {@code document.type-refused},
     *     {@code document.macros}, {@code document.other-content}
     */
    public Document keep(CaseFile caseFile, NewDocument what, InputStream content, Actor actor, Moment now) {
        try (ReceivedFile file = ReceivedFile.keep(content)) {
            return keep(caseFile, what, file, actor, now);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a document cannot be read", unreadable);
        }
    }

    Document keep(CaseFile caseFile, NewDocument what, ReceivedFile file, Actor actor, Moment now) {
        Document document = new Document(caseFile.id(), what, actor, now);
        documents.add(document);
        addVersion(document, FileName.of(what.fileName()), file, actor, now);
        write(caseFile, "document-added", document, actor, now);
        return document;
    }

    void keepVersion(CaseFile caseFile, Document document, FileName name, ReceivedFile file, Actor actor, Moment now) {
        addVersion(document, name, file, actor, now);
        write(caseFile, "document-renewed", document, actor, now);
    }

    private void addVersion(Document document, FileName name, ReceivedFile file, Actor actor, Moment now) {
        FileType type = recognise(file, name);
        UUID contentId = contents.store(file.stream());
        DocumentVersion version = new DocumentVersion(document, contentId, name, type, file, actor, now);
        documents.add(version);
        process.versionReceived(version.id());
    }

    private FileType recognise(ReceivedFile file, FileName name) {
        try {
            return contentTypes.recognise(file.channel(), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a received file cannot be read", unreadable);
        }
    }

    /** For the union's eyes whatever the tier is: it may become a document of the union's own later. */
    void write(CaseFile caseFile, String code, Document document, Actor actor, Moment now) {
        journal.write(caseFile, code, actor, now).about(document.title()).forUnionOnly();
    }

    /** Notes that something refers to a document. */
    public void noteUse(Document document, DocumentUse.Kind kind, UUID subjectId, String words, Moment now) {
        documents.add(new DocumentUse(document.id(), kind, subjectId, words, now.instant()));
    }
}
