package org.inspraak.web.rest.rules;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;
import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.DELEGATE;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.PreviewRule;
import org.inspraak.legal.ActivateRule;
import org.inspraak.legal.DiscardDraft;
import org.inspraak.legal.DraftRule;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.ReadRules;
import org.inspraak.legal.RuleVersion;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** The draft of a rule: changed, previewed, and then activated by a second adviser, or discarded. */
@Path("legal-rules/{code}/draft")
@RequestScoped
@Tag(name = "legal-rules")
@Produces(MediaType.APPLICATION_JSON)
public class RuleDraftResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadRules readRules;

    @Inject
    DraftRule draftRule;

    @Inject
    PreviewRule previewRule;

    @Inject
    ActivateRule activateRule;

    @Inject
    DiscardDraft discardDraft;

    @Context
    UriInfo address;

    @PathParam("code")
    String code;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "readRuleDraft", summary = "Reads the draft of a rule")
    public Response read() {
        return answer(readRules.readDraft(RuleCodes.code(code)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(
            operationId = "changeRuleDraft",
            summary = "Writes the draft anew; who does so is its drafter from then on")
    public Response change(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Integer seen = Versions.read(ifMatch);
        LegalRule rule = RuleBodies.read(body, RuleCodes.code(code));
        String note = body.text("note");
        body.done();
        return answer(draftRule.change(signedIn.actor(), rule, note, seen));
    }

    @DELETE
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(operationId = "discardRuleDraft", summary = "Puts the draft aside; it stays in the rule's history")
    public void discard(@HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.read(ifMatch);
        discardDraft.discard(signedIn.actor(), RuleCodes.code(code), seen);
    }

    @GET
    @Path("preview")
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(
            operationId = "previewRuleDraft",
            summary = "Shows what activating the draft would change on the running cases; nothing is changed")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public PreviewView preview() {
        Query query = new Query(address);
        return PreviewView.of(
                previewRule.preview(signedIn.actor(), RuleCodes.code(code), query.limit(), query.after()));
    }

    @POST
    @Path("activation")
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(
            operationId = "activateRule",
            summary = "Puts the draft to use; not by who drafted it. The running cases follow in the background")
    public Response activate(@HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.read(ifMatch);
        return Response.accepted(RuleView.of(activateRule.activate(signedIn.actor(), RuleCodes.code(code), seen)))
                .build();
    }

    private static Response answer(RuleVersion draft) {
        return Response.ok(RuleView.of(draft))
                .tag(Versions.tag(draft.rowVersion()))
                .build();
    }
}
