package org.inspraak.web.rest.cases;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.DELEGATE;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** Cases: found and registered. */
@Path("cases")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    FindCases findCases;

    @Inject
    CaseShelf shelf;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listCases", summary = "Lists the cases that the caller may see")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "In names, or the beginning of a number")
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "One or several, by comma")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "open, suspended, closed; several by comma")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "One or several, by comma")
    @Parameter(name = "jointCommittee", in = ParameterIn.QUERY, description = "140 stands for 140.03 too")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "The owner's id, or `me`")
    @Parameter(name = "due", in = ParameterIn.QUERY, description = "late, within-7-days, later, nothing")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "next-due, number, number-descending, company")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<CaseLine> list() {
        Query query = new Query(address);
        Actor actor = signedIn.actor();
        return ListView.of(
                findCases.find(
                        actor, CaseFilters.read(query, actor), CaseFilters.sort(query), query.limit(), query.after()),
                CaseLine::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "registerCase",
            summary = "Registers an AI introduction; company and system with it when they are new")
    public Response register(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        IntroductionDetails details = CaseBodies.read(body);
        body.done();
        CaseView view = shelf.register(actor, key, details, body);
        return Response.created(URI.create("/api/v1/cases/" + view.number()))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }
}
