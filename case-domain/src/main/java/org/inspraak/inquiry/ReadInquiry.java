package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** Opens a case's information requests to read them; that they were looked at is audited. */
@ApplicationScoped
@Transactional
public class ReadInquiry {

    @Inject
    CaseAccess access;

    @Inject
    InformationRequests requests;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** With their questions, the first round first. */
    public List<InformationRequest> requests(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        List<InformationRequest> all = requests.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.inquiry", "case/" + number, clock.read());
        return all;
    }

    /** The same on behalf of a process, which nobody looks at. */
    public List<InformationRequest> requestsOf(CaseFile caseFile) {
        return requests.ofCase(caseFile.id());
    }
}
