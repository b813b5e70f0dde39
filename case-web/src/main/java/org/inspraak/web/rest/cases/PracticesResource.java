package org.inspraak.web.rest.cases;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.ProposePractice;
import org.inspraak.casefile.ProposePractice.Practice;
import org.inspraak.casefile.ProposePractice.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Once;
import org.inspraak.web.security.SignedIn;

/** What was learnt from a closed case, proposed for the library. */
@Path("cases/{number}/practices")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class PracticesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ProposePractice proposePractice;

    @Inject
    Once once;

    @PathParam("number")
    String number;

    /** @param code under which a coordinator finds it */
    public record ProposedView(String code) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR})
    @Operation(
            operationId = "proposePractice",
            summary = "Proposes what was learnt from a closed case, without names; a coordinator decides on it")
    public Response propose(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = CaseNumber.parse(number);
        Practice practice = new Practice(
                body.oneOf("language", Language.class),
                body.oneOf("verdict", Verdict.class),
                body.text("title"),
                body.text("happened"),
                body.text("learnt"));
        body.done();
        String code = once.make(
                actor, key, "proposePractice " + number, body, () -> proposePractice.propose(actor, file, practice));
        return Response.status(Response.Status.CREATED)
                .entity(new ProposedView(code))
                .build();
    }
}
