package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.letter.EmployerLinks;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * The link that a letter carries to one of its readers. It opens nothing until the request was sent, so that it may stand
 * in the letter that sends it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinksInLetters implements EmployerLinks {

    @Inject
    InviteEmployer inviteEmployer;

    @Inject
    Invitations invitations;

    @Inject
    EmployerDoor door;

    @Inject
    CaseFiles caseFiles;

    @Inject
    AuditTrail audit;

    @Override
    public Optional<String> linkFor(InformationRequest request, String email, Moment now) {
        // whoever handed in already has nothing more to fill in
        boolean isOver = invitations
                .find(request.id(), email.toLowerCase(Locale.ROOT))
                .filter(one -> one.handedIn() != null)
                .isPresent();
        return door.isOpen() && !isOver ? Optional.of(link(request, email, now)) : Optional.empty();
    }

    private String link(InformationRequest request, String email, Moment now) {
        CaseFile caseFile = caseFiles.readById(request.caseId());
        Language language = request.language() == null ? caseFile.company().language() : request.language();
        // a letter has an address for each reader, and no name: so the address stands for it
        Contact whom = new Contact(email, email, language);
        Invitation invitation = inviteEmployer.invitationFor(caseFile, request, whom, Actor.system(), now);
        audit.record(Actor.system(), "employer.invited", Threshold.subject(caseFile, invitation), now);
        return door.addressOf(invitation.link());
    }
}
