package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Tier;
import org.inspraak.filing.ChangeDocument;
import org.inspraak.filing.ChangeDocument.Description;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Text;

/** Says whom a letter is for among the documents of its case, before it leaves or after. */
@ApplicationScoped
@Transactional
public class ShareLetter {

    @Inject
    LetterCases cases;

    @Inject
    Letters letters;

    @Inject
    ChangeDocument changeDocument;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public void share(Actor actor, CaseNumber number, UUID letterId, Tier tier) {
        Letter letter = cases.readForWork(actor, number, letterId).letter();
        letter.isFor(Text.present("tier", tier));
        letters.storeChanges();
        if (letter.documentId() != null) {
            changeDocument.describe(
                    actor,
                    number,
                    letter.documentId(),
                    null,
                    before -> new Description(before.title(), before.type(), before.language(), tier));
        }
        audit.record(actor, "letter.shared", "case/" + number, clock.read());
    }
}
