package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Who may come in by which link. A token that never was, one that expired or was revoked, and one whose request or case
 * is over look the same from outside.
 */
@ApplicationScoped
class Threshold {

    private static final Set<InformationRequest.State> ANSWERABLE = EnumSet.of(
            InformationRequest.State.SENT, InformationRequest.State.ANSWERED, InformationRequest.State.REVIEWED);

    @Inject
    Invitations invitations;

    @Inject
    InformationRequests requests;

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    /** Someone at a link that leads somewhere. */
    record Visit(Invitation invitation, CaseFile caseFile, InformationRequest request) {

        String subject() {
            return Threshold.subject(caseFile, invitation);
        }

        /** The employer: timeline and documents name the company, and the audit trail the invitation, never a person. */
        Actor actor() {
            return new Actor(invitation.id(), "(employer)", caseFile.company().name(), Set.of());
        }
    }

    /** As the audit trail calls it. */
    static String subject(CaseFile caseFile, Invitation invitation) {
        return "case/" + caseFile.number() + "/invitation/" + invitation.id();
    }

    Optional<Visit> find(LinkToken token, Moment now) {
        return invitations.findByToken(token).flatMap(invitation -> visit(invitation, now));
    }

    /** The same, with the invitation locked until the commit. */
    Optional<Visit> lock(LinkToken token, Moment now) {
        return invitations.lockByToken(token).flatMap(invitation -> visit(invitation, now));
    }

    /**
     * For someone who entered the code of this very invitation.
     *
     * @param admitted the id of that invitation; {@code null} for someone who entered none
     * @throws CaseRuleViolation {@code portal.not-admitted}
     */
    Visit admit(LinkToken token, UUID admitted, Moment now) {
        return find(token, now).filter(visit -> isOf(visit, admitted)).orElseThrow(Threshold::notAdmitted);
    }

    /** The same, to change something: the case is locked first, as by whoever changes one, then the invitation. */
    Visit admitToWrite(LinkToken token, UUID admitted, Moment now) {
        caseFiles.lock(admit(token, admitted, now).caseFile().number());
        return lock(token, now).filter(visit -> isOf(visit, admitted)).orElseThrow(Threshold::notAdmitted);
    }

    private static boolean isOf(Visit visit, UUID admitted) {
        return visit.invitation().id().equals(admitted);
    }

    private static CaseRuleViolation notAdmitted() {
        return CaseRuleViolation.notFound("portal.not-admitted");
    }

    private Optional<Visit> visit(Invitation invitation, Moment now) {
        CaseFile caseFile = caseFiles.readById(invitation.caseId());
        if (!invitation.isOpen(now) || caseFile.status() == CaseStatus.CLOSED) {
            return Optional.empty();
        }
        return find(caseFile, invitation.requestId())
                .filter(request -> ANSWERABLE.contains(request.state()))
                .map(request -> new Visit(invitation, caseFile, request));
    }

    Optional<InformationRequest> find(CaseFile caseFile, UUID requestId) {
        return requests.ofCase(caseFile.id()).stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst();
    }

    /** Who asks, as the employer is told: the centrale, not a person. */
    String asker(CaseFile caseFile) {
        return staff.centrales().stream()
                .filter(one -> one.id().equals(caseFile.placement().centraleId()))
                .map(Centrale::name)
                .findFirst()
                .orElse("");
    }
}
