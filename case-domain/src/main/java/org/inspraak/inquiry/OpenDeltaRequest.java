package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.InformationRequest.Kind;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** The system will do more than was told: a round of questions about that begins. Saying it twice opens one round. */
@ApplicationScoped
@Transactional
public class OpenDeltaRequest {

    @Inject
    InformationRequests requests;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void open(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        List<InformationRequest> before = requests.ofCase(caseFile.id());
        if (before.stream().anyMatch(OpenDeltaRequest::isWaiting)) {
            return;
        }
        Moment now = clock.read();
        InformationRequest request = new InformationRequest(caseFile.id(), before.size() + 1, Kind.SCOPE_CHANGE, now);
        requests.add(request);
        journal.write(caseFile, "delta-request-opened", Actor.system(), now).about(Integer.toString(request.round()));
    }

    /** A draft of another round may lie beside it. */
    private static boolean isWaiting(InformationRequest request) {
        return request.state() == State.OPENED && request.kind() == Kind.SCOPE_CHANGE;
    }
}
