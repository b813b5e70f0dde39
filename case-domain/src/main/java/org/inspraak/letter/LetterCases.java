package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;

/** Finds a letter with its case and request for someone, or tells that there is none for their eyes. */
@ApplicationScoped
class LetterCases {

    @Inject
    CaseAccess access;

    @Inject
    InformationRequests requests;

    @Inject
    Letters letters;

    /** A letter where it belongs. */
    record Found(CaseFile caseFile, InformationRequest request, Letter letter) {}

    /** @throws CaseRuleViolation {@code case.not-found}, {@code letter.not-found}, or for a delegate forbidden */
    Found read(Actor actor, CaseNumber number, UUID letterId) {
        CaseAccess.mustSeeUnionFile(actor);
        return found(access.read(actor, number), letterId);
    }

    /** The same for those who work on the case, which is locked and has to be open. */
    Found readForWork(Actor actor, CaseNumber number, UUID letterId) {
        CaseFile caseFile = access.readForWork(actor, number);
        Found found = found(caseFile, letterId);
        caseFile.mustBeOpen();
        return found;
    }

    private Found found(CaseFile caseFile, UUID letterId) {
        Letter letter = letters.find(letterId)
                .filter(one -> one.caseId().equals(caseFile.id()))
                .orElseThrow(() -> CaseRuleViolation.notFound("letter.not-found"));
        return new Found(caseFile, requests.read(letter.requestId()), letter);
    }
}
