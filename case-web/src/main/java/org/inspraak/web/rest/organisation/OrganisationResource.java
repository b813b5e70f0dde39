package org.inspraak.web.rest.organisation;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.security.SignedIn;

/** Centrales, their offices and teams. */
@Path("")
@RequestScoped
@Tag(name = "organisation")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    @Inject
    SignedIn signedIn;

    @Inject
    OrganisationShelf shelf;

    @Inject
    Once once;

    /** A trade centrale. */
    public record CentraleView(UUID id, String code, String name) {}

    /** A regional office. */
    public record OfficeView(UUID id, UUID centraleId, String name, List<String> regions) {}

    /** A team of an office. */
    public record TeamView(UUID id, UUID officeId, String name) {}

    @GET
    @Path("centrales")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "listCentrales", summary = "Lists the centrales")
    public ListView<CentraleView> centrales() {
        return shelf.centrales();
    }

    @POST
    @Path("centrales")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "addCentrale", summary = "Adds a centrale")
    public Response addCentrale(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        String code = body.text("code");
        String name = body.text("name");
        body.done();
        String id = once.make(actor, key, "addCentrale", body, () -> shelf.addCentrale(actor, code, name));
        return created("centrales", id, shelf.centrale(UUID.fromString(id)));
    }

    @GET
    @Path("offices")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "listOffices", summary = "Lists the regional offices")
    public ListView<OfficeView> offices() {
        return shelf.offices();
    }

    @POST
    @Path("offices")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "addOffice", summary = "Adds a regional office")
    public Response addOffice(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        UUID centrale = body.id("centraleId");
        String name = body.text("name");
        Set<Region> regions = body.someOf("regions", Region.class);
        body.done();
        if (regions == null || regions.isEmpty()) {
            throw CaseRuleViolation.invalid("regions", "value.missing");
        }
        String id = once.make(actor, key, "addOffice", body, () -> shelf.addOffice(actor, centrale, name, regions));
        return created("offices", id, shelf.office(UUID.fromString(id)));
    }

    @GET
    @Path("teams")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "listTeams", summary = "Lists the teams")
    public ListView<TeamView> teams() {
        return shelf.teams();
    }

    @POST
    @Path("teams")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "addTeam", summary = "Adds a team to an office")
    public Response addTeam(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        UUID office = body.id("officeId");
        String name = body.text("name");
        body.done();
        String id = once.make(actor, key, "addTeam", body, () -> shelf.addTeam(actor, office, name));
        return created("teams", id, shelf.team(UUID.fromString(id)));
    }

    private static Response created(String list, String id, Object view) {
        return Response.created(URI.create("/api/v1/" + list + "/" + id))
                .entity(view)
                .build();
    }
}
