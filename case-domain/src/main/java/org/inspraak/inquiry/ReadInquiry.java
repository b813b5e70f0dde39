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
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Opens a case's information requests to read them; that they were looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadInquiry {

    @Inject
    CaseAccess access;

    @Inject
    InformationRequests requests;

    @Inject
    StatutoryQuestions statutory;

    @Inject
    Documents documents;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** With their questions, the first round first. */
    public List<InformationRequest> requests(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        List<InformationRequest> all = requests.ofCase(caseFile.id()).stream()
                // a draft is the union's own
                .filter(request -> request.state() != State.OPENED || CaseAccess.seesUnionFile(actor))
                .toList();
        audit.record(actor, "case.viewed.inquiry", "case/" + number, clock.read());
        return all;
    }

    /**
     * How much of what was asked is answered, and what the law asks for item by item.
     *
     * @param language that the checklist is read in
     */
    public Completeness completeness(Actor actor, CaseNumber number, Language language) {
        Moment now = clock.read();
        CaseFile caseFile = access.read(actor, number);
        Completeness found =
                Completeness.of(requests.ofCase(caseFile.id()), statutory.of(caseFile, now.today(), language));
        audit.record(actor, "case.viewed.inquiry", "case/" + number, now);
        return found;
    }

    /** What this reader gets to see of the answers: what the union makes of them is no delegate's. */
    public static List<Answer> answers(Actor actor, Question question) {
        return question.answers().stream()
                .filter(answer -> answer.party() != Party.UNION || CaseAccess.seesUnionFile(actor))
                .toList();
    }

    /** The documents of the case that this reader may know of: those of an answer are told to nobody else. */
    public Set<UUID> documentsToSee(Actor actor, CaseNumber number) {
        return documentsToSee(actor, access.read(actor, number));
    }

    Set<UUID> documentsToSee(Actor actor, CaseFile caseFile) {
        boolean unionFile = CaseAccess.seesUnionFile(actor);
        return documents.idsOfCase(caseFile.id(), Tier.openTo(unionFile), unionFile);
    }

    /** The same on behalf of a process, which nobody looks at. */
    public List<InformationRequest> requestsOf(CaseFile caseFile) {
        return requests.ofCase(caseFile.id());
    }
}
