package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/**
 * Writes down what a party answers: whoever works on the case for each of the three, a delegate for the workers of the
 * own company.
 */
@ApplicationScoped
@Transactional
public class GiveAnswers {

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    InformationRequests requests;

    @Inject
    Documents documents;

    @Inject
    TakeAnswers takeAnswers;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * Keeps answers of one party to one request, late ones too.
     *
     * @param by who at the party said so; {@code null}: the one who writes it down
     * @throws CaseRuleViolation {@code inquiry.delegate-answers-for-workers}, {@code inquiry.request-not-found}, and
     *     those of {@link TakeAnswers#take}
     */
    public InformationRequest give(
            Actor actor, CaseNumber number, UUID requestId, Party party, String by, List<GivenAnswer> answers) {
        Moment now = clock.read();
        CaseFile caseFile = readToAnswer(actor, number, party);
        InformationRequest request = requests.ofCase(caseFile.id()).stream()
                .filter(one -> one.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("inquiry.request-not-found"));
        Set<Tier> tiers = Tier.openTo(CaseAccess.seesUnionFile(actor));
        answers.stream().flatMap(given -> given.documents().stream()).forEach(id -> mustBeThere(caseFile, id, tiers));
        takeAnswers.take(caseFile, request, party, by == null || by.isBlank() ? actor.name() : by, answers, now);
        audit.record(actor, "inquiry.answers-noted." + party.code(), "case/" + number, now);
        return request;
    }

    /** Nobody learns by trying that there is a document which is not for their eyes. */
    private void mustBeThere(CaseFile caseFile, UUID document, Set<Tier> tiers) {
        if (documents.find(caseFile.id(), document, tiers).isEmpty()) {
            throw CaseRuleViolation.invalid("documents", "document.not-found");
        }
    }

    private CaseFile readToAnswer(Actor actor, CaseNumber number, Party party) {
        caseFiles.lock(number);
        CaseFile caseFile = access.read(actor, number);
        actor.mustBe(Role.CONSULTANT, Role.REGIONAL_OFFICER, Role.DELEGATE);
        if (!CaseAccess.seesUnionFile(actor) && party != Party.WORKERS) {
            throw CaseRuleViolation.forbidden("inquiry.delegate-answers-for-workers");
        }
        if (caseFile.status() == CaseStatus.CLOSED) {
            throw CaseRuleViolation.conflict("case.closed");
        }
        return caseFile;
    }
}
