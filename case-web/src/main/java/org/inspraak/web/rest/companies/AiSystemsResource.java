package org.inspraak.web.rest.companies;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** Single entries of AI registers. */
@Path("ai-systems")
@RequestScoped
@Tag(name = "companies")
@Produces(MediaType.APPLICATION_JSON)
public class AiSystemsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    CompanyShelf shelf;

    @Inject
    KeepAiRegister keepAiRegister;

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readAiSystem", summary = "Reads an AI system")
    public Response read(@PathParam("id") String id) {
        return answer(shelf.readAiSystem(signedIn.actor(), Ids.read(id, "ai-system.not-found")));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "changeAiSystem", summary = "Changes what is said of an AI system; what is left out stays")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        UUID system = Ids.read(id, "ai-system.not-found");
        Integer seen = Versions.read(ifMatch);
        var change = shelf.changeAiSystem(signedIn.actor(), system, body);
        keepAiRegister.change(signedIn.actor(), system, change.seen(seen), change.details());
        return answer(shelf.readAiSystem(signedIn.actor(), system));
    }

    private static Response answer(AiSystemView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
