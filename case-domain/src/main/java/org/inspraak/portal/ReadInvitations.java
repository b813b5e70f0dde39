package org.inspraak.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Who at the employer was invited to a case's requests, and what became of it; the union's own side of the case. */
@ApplicationScoped
@Transactional
public class ReadInvitations {

    @Inject
    CaseAccess access;

    @Inject
    Invitations invitations;

    @Inject
    Threshold threshold;

    @Inject
    EmployerDoor door;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * An invitation without what the employer writes.
     *
     * @param contact {@code null}, as is the address, once it was forgotten
     * @param openedAt {@code null} when nobody came
     * @param handedInAt {@code null} while nothing was handed in
     * @param hash of what was handed in; else {@code null}
     * @param forgottenAt when contact and address were forgotten; {@code null} while they are kept
     */
    public record Invited(
            UUID id,
            UUID requestId,
            String contact,
            String email,
            Language language,
            Invitation.State state,
            Instant invitedAt,
            String invitedBy,
            LocalDate expiresOn,
            Instant openedAt,
            Instant handedInAt,
            String hash,
            Instant forgottenAt) {

        static Invited of(Invitation one, Moment now) {
            HandedIn handedIn = one.handedIn();
            return new Invited(
                    one.id(),
                    one.requestId(),
                    one.contact(),
                    one.email(),
                    one.language(),
                    one.state(now),
                    one.invitedAt(),
                    one.invitedBy(),
                    one.expiresOn(),
                    one.openedAt(),
                    handedIn == null ? null : handedIn.at(),
                    handedIn == null ? null : handedIn.hash(),
                    one.contactForgottenAt());
        }
    }

    /** Whether employers can be invited from here at all. */
    public boolean isDoorOpen() {
        return door.isOpen();
    }

    /** The oldest first. */
    public List<Invited> ofCase(Actor actor, CaseNumber number) {
        CaseFile caseFile = accessible(actor, number);
        Moment now = clock.read();
        audit.record(actor, "case.viewed.invitations", "case/" + number, now);
        return invitations.ofCase(caseFile.id()).stream()
                .map(one -> Invited.of(one, now))
                .toList();
    }

    /**
     * Those to answer one request, the oldest first.
     *
     * @throws CaseRuleViolation {@code portal.request-unknown}
     */
    public List<Invited> ofRequest(Actor actor, CaseNumber number, UUID requestId) {
        if (threshold.find(accessible(actor, number), requestId).isEmpty()) {
            throw CaseRuleViolation.notFound("portal.request-unknown");
        }
        return ofCase(actor, number).stream()
                .filter(one -> one.requestId().equals(requestId))
                .toList();
    }

    /**
     * What was handed in, as the employer has it too.
     *
     * @throws CaseRuleViolation {@code portal.invitation-unknown}, also when nothing was handed in yet
     */
    public HandedIn handedIn(Actor actor, CaseNumber number, UUID invitationId) {
        CaseFile caseFile = accessible(actor, number);
        Invitation invitation = invitations.ofCase(caseFile.id()).stream()
                .filter(one -> one.id().equals(invitationId) && one.handedIn() != null)
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("portal.invitation-unknown"));
        audit.record(actor, "employer.answer-viewed", Threshold.subject(caseFile, invitation), clock.read());
        return invitation.handedIn();
    }

    private CaseFile accessible(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        return caseFile;
    }
}
