package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Mails a letter to one address, once; what the mail server said is kept as proof. When it refuses the address for
 * good, the case's owner is told.
 */
@ApplicationScoped
@Transactional
public class DeliverLetter {

    @Inject
    Letters letters;

    @Inject
    CaseFiles caseFiles;

    @Inject
    InformationRequests requests;

    @Inject
    ComposeLetter composeLetter;

    /** Who lets employers in stands above letters, and may not be there. */
    @Inject
    Instance<EmployerLinks> links;

    @Inject
    LetterPost post;

    @Inject
    StaffDirectory staff;

    @Inject
    TellStaff tellStaff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public void deliver(UUID dispatchId) {
        Dispatch dispatch = letters.readDispatch(dispatchId);
        if (dispatch.state() != Dispatch.State.WAITING) {
            return;
        }
        Moment now = clock.read();
        Letter letter = letters.find(dispatch.letterId()).orElseThrow();
        CaseFile caseFile = caseFiles.readById(letter.caseId());
        InformationRequest request = requests.read(letter.requestId());
        LetterPost.Receipt receipt = post.send(new LetterPost.Mailing(
                dispatch.id(),
                dispatch.toWhom(),
                composeLetter.compose(caseFile, request, letter, letter.sentOn()),
                answersTo(caseFile).orElse(null),
                linkFor(request, dispatch.toWhom(), now).orElse(null),
                letters.findPaper(letter.id()).orElseThrow().pdf()));
        dispatch.settle(receipt, now);
        if (!receipt.taken()) {
            staff.findById(caseFile.placement().ownerId())
                    .ifPresent(owner -> tellStaff.tell(
                            owner, "letter-refused", caseFile.number().toString(), now));
        }
        String what = receipt.taken() ? "letter.taken-by-mail-server" : "letter.refused-by-mail-server";
        audit.record(Actor.system(), what, "case/" + caseFile.number(), now);
    }

    private Optional<String> linkFor(InformationRequest request, String email, Moment now) {
        return links.stream()
                .map(one -> one.linkFor(request, email, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Replies go to the office, else to whoever owns the case: never to the system's own address. */
    private Optional<String> answersTo(CaseFile caseFile) {
        return composeLetter
                .officeOf(caseFile)
                .map(Office::letterhead)
                .map(head -> head.mail())
                .or(() -> staff.findById(caseFile.placement().ownerId()).map(owner -> owner.email()));
    }
}
