package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Puts the proof of dispatch among the documents of the case, once, when it is known of every address what became of it.
 * It names people at the employer, so it is for the union's eyes.
 */
@ApplicationScoped
@Transactional
public class FileProof {

    @Inject
    Letters letters;

    @Inject
    CaseFiles caseFiles;

    @Inject
    LetterPress press;

    @Inject
    KeepDocument keepDocument;

    @Inject
    CaseClock clock;

    /** After the mail to one address; a step of its own, so that no mail leaves twice when this fails. */
    public void afterMail(UUID dispatchId) {
        Moment now = clock.read();
        Dispatch dispatch = letters.readDispatch(dispatchId);
        CaseFile caseFile = caseFiles.readById(
                letters.find(dispatch.letterId()).orElseThrow().caseId());
        // two that are through at once wait for each other here, so that the second sees what became of the first
        caseFiles.lock(caseFile.number());
        file(caseFile, letters.readAnew(dispatch.letterId()), now);
    }

    void file(CaseFile caseFile, Letter letter, Moment now) {
        List<Dispatch> all = letters.dispatchesOf(letter.id());
        boolean isKnown = all.stream().noneMatch(one -> one.state() == Dispatch.State.WAITING);
        if (isKnown && letter.proofId() == null) {
            DispatchProof proof = DispatchProof.of(caseFile, letter, all, letter.language(), Actor.system(), now);
            Document document = keep(caseFile, letter, press.proof(proof), now);
            letter.provenBy(document.id());
        }
    }

    private Document keep(CaseFile caseFile, Letter letter, LetterPress.Proof proof, Moment now) {
        NewDocument what = new NewDocument(
                proof.title(), proof.title() + ".pdf", DocumentType.EVIDENCE, letter.language(), Tier.UNION_ONLY);
        Document document =
                keepDocument.keep(caseFile, what, new ByteArrayInputStream(proof.pdf()), Actor.system(), now);
        letters.storeChanges();
        keepDocument.noteUse(document, DocumentUse.Kind.DISPATCH_PROOF, letter.id(), proof.title(), now);
        return document;
    }
}
