package org.inspraak.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Document;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;

/** Finds a document of a case for someone, or tells that there is none for their eyes. */
@ApplicationScoped
class FilingAccess {

    @Inject
    CaseAccess access;

    @Inject
    Documents documents;

    CaseFile readCase(Actor actor, CaseNumber number) {
        return access.read(actor, number);
    }

    CaseFile readCaseForWork(Actor actor, CaseNumber number) {
        return access.readForWork(actor, number);
    }

    /** @throws CaseRuleViolation {@code document.not-found}; what was withdrawn is gone for a delegate */
    Document read(Actor actor, CaseFile caseFile, UUID id) {
        return documents
                .find(caseFile.id(), id, tiersOf(actor))
                .filter(document -> seesWithdrawn(actor) || !document.isWithdrawn())
                .orElseThrow(FilingAccess::notFound);
    }

    /** The same, locked until the commit; the case is locked already. */
    Document lock(Actor actor, CaseFile caseFile, UUID id) {
        return documents.lock(caseFile.id(), id, tiersOf(actor)).orElseThrow(FilingAccess::notFound);
    }

    static Set<Tier> tiersOf(Actor actor) {
        return Tier.openTo(CaseAccess.seesUnionFile(actor));
    }

    static boolean seesWithdrawn(Actor actor) {
        return CaseAccess.seesUnionFile(actor);
    }

    static CaseRuleViolation notFound() {
        return CaseRuleViolation.notFound("document.not-found");
    }

    static String subject(CaseNumber number, UUID documentId) {
        return "case/" + number + "/document/" + documentId;
    }
}
