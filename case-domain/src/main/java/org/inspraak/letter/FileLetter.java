package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.NewDocument;
import org.inspraak.filing.KeepDocument;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Puts a letter that left among the documents of its case, as the employer got it. */
@ApplicationScoped
class FileLetter {

    @Inject
    Letters letters;

    @Inject
    KeepDocument keepDocument;

    void file(CaseFile caseFile, Letter letter, Actor actor, Moment now) {
        LetterPaper paper = letters.findPaper(letter.id()).orElseThrow();
        NewDocument what = new NewDocument(
                paper.title(), paper.fileName() + ".pdf", DocumentType.LETTER, letter.language(), letter.tier());
        Document document = keepDocument.keep(caseFile, what, new ByteArrayInputStream(paper.pdf()), actor, now);
        letters.storeChanges();
        letter.filedAs(document.id());
        keepDocument.noteUse(document, DocumentUse.Kind.LETTER, letter.id(), paper.title(), now);
    }
}
