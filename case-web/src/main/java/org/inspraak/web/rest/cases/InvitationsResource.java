package org.inspraak.web.rest.cases;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.organisation.Language;
import org.inspraak.portal.Contact;
import org.inspraak.portal.HandedIn;
import org.inspraak.portal.InviteEmployer;
import org.inspraak.portal.ReadInvitations;
import org.inspraak.portal.ReadInvitations.Invited;
import org.inspraak.portal.RevokeInvitation;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.security.SignedIn;

/** Who at the employer may answer an information request through a link; the link itself is told to nobody but them. */
@Path("cases/{number}/information-requests/{request}/invitations")
@RequestScoped
@Tag(name = "stages")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    InviteEmployer inviteEmployer;

    @Inject
    RevokeInvitation revokeInvitation;

    @Inject
    ReadInvitations readInvitations;

    @Inject
    Once once;

    @PathParam("number")
    String number;

    @PathParam("request")
    String request;

    /**
     * @param contact absent, as is the mail address, once the case was closed
     * @param hash of what was handed in, SHA-256 in hexadecimal; absent while nothing was
     * @param contactForgottenAt when name and address were erased; absent while they are kept
     */
    public record InvitationView(
            UUID id,
            String contact,
            String email,
            String language,
            String state,
            Instant invitedAt,
            String invitedBy,
            LocalDate expiresOn,
            Instant openedAt,
            Instant handedInAt,
            String hash,
            Instant contactForgottenAt) {

        static InvitationView of(Invited one) {
            return new InvitationView(
                    one.id(),
                    one.contact(),
                    one.email(),
                    one.language().code(),
                    Codes.of(one.state()),
                    one.invitedAt(),
                    one.invitedBy(),
                    one.expiresOn(),
                    one.openedAt(),
                    one.handedInAt(),
                    one.hash(),
                    one.forgottenAt());
        }
    }

    /**
     * @param receipt the number by which both sides name it
     * @param unchanged whether the hash, computed anew over the text, is still the one that was kept
     * @param documentId of the copy, a PDF, among the documents of the case
     */
    public record HandedInView(
            Instant handedInAt,
            String receipt,
            String answeredBy,
            String hash,
            boolean unchanged,
            String text,
            UUID documentId) {

        static HandedInView of(HandedIn one) {
            return new HandedInView(
                    one.at(), one.receipt(), one.by(), one.hash(), one.isUnchanged(), one.text(), one.documentId());
        }
    }

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "listInvitations",
            summary = "Lists who at the employer was invited to answer a request, without the links")
    public ListView<InvitationView> list() {
        return ListView.whole(ofRequest(), InvitationView::of);
    }

    private List<Invited> ofRequest() {
        return readInvitations.ofRequest(signedIn.actor(), file(), requestId());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "inviteEmployer",
            summary = "Mails someone at the employer a link through which they answer a request without an account")
    public Response invite(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        String name = body.text("name");
        String email = body.text("email");
        Language language = body.oneOf("language", Language.class);
        body.done();
        Contact whom = new Contact(name, email, language);
        UUID wanted = requestId();
        String id = once.make(actor, key, "inviteEmployer " + number + " " + wanted, body, () -> inviteEmployer
                .invite(actor, file, wanted, whom)
                .id()
                .toString());
        InvitationView view = ofRequest().stream()
                .filter(one -> one.id().toString().equals(id))
                .map(InvitationView::of)
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("portal.invitation-unknown"));
        return Response.status(Response.Status.CREATED).entity(view).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "revokeInvitation", summary = "Revokes an invitation: its links lead nowhere any more")
    public void revoke(@PathParam("id") String id) {
        revokeInvitation.revoke(signedIn.actor(), file(), Ids.read(id, "portal.invitation-unknown"));
    }

    @GET
    @Path("{id}/answer")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readHandedIn", summary = "Reads what the employer handed in, and computes its hash anew")
    public HandedInView handedIn(@PathParam("id") String id) {
        return HandedInView.of(
                readInvitations.handedIn(signedIn.actor(), file(), Ids.read(id, "portal.invitation-unknown")));
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private UUID requestId() {
        return Ids.read(request, "portal.request-unknown");
    }
}
