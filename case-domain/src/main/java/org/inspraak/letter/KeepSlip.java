package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Document;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.KeepDocument;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Adds the post's slip, or a signed receipt, to a letter that was posted or handed over: a scan among the documents. */
@ApplicationScoped
@Transactional
public class KeepSlip {

    @Inject
    LetterCases cases;

    @Inject
    Letters letters;

    @Inject
    KeepDocument keepDocument;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code letter.not-by-hand}, and those of a document that is refused */
    public void keep(Actor actor, CaseNumber number, UUID letterId, String fileName, InputStream scan) {
        Moment now = clock.read();
        LetterCases.Found found = cases.readForWork(actor, number, letterId);
        Dispatch given = letters.dispatchesOf(letterId).stream()
                .filter(one -> one.state() == Dispatch.State.GIVEN)
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.conflict("letter.not-by-hand"));
        NewDocument what = new NewDocument(
                null, fileName, DocumentType.EVIDENCE, found.letter().language(), Tier.UNION_ONLY);
        Document document = keepDocument.keep(found.caseFile(), what, scan, actor, now);
        letters.storeChanges();
        keepDocument.noteUse(document, DocumentUse.Kind.DISPATCH_PROOF, letterId, given.registeredAs(), now);
        given.shows(document.id());
        audit.record(actor, "letter.slip-kept", "case/" + number, now);
    }
}
