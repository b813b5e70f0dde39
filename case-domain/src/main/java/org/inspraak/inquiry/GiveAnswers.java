package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseStatus;
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
    ReadInquiry readInquiry;

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
        Set<UUID> toSee = readInquiry.documentsToSee(actor, caseFile);
        List<GivenAnswer> whole = answers.stream()
                .map(given -> checked(given, request, party, toSee))
                .toList();
        takeAnswers.take(caseFile, request, party, by == null || by.isBlank() ? actor.name() : by, whole, now);
        audit.record(actor, "inquiry.answers-noted." + party.code(), "case/" + number, now);
        return request;
    }

    /**
     * Nobody learns by trying that there is a document which is not for their eyes, nor takes one away that they do not see
     * there.
     */
    private static GivenAnswer checked(GivenAnswer given, InformationRequest request, Party party, Set<UUID> toSee) {
        if (!toSee.containsAll(given.documents())) {
            throw CaseRuleViolation.invalid("documents", "document.not-found");
        }
        Stream<UUID> unseen = request.questions().stream()
                .filter(question -> question.id().equals(given.questionId()))
                .flatMap(question -> question.answer(party, given.part()).stream())
                .flatMap(answer -> answer.documents().stream())
                .filter(document -> !toSee.contains(document));
        List<UUID> documents = Stream.concat(given.documents().stream(), unseen).toList();
        return new GivenAnswer(given.questionId(), given.part(), given.state(), given.text(), documents);
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
