package org.inspraak.web.rest.organisation;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;
import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.security.Accounts;
import org.inspraak.web.security.Accounts.NewStaff;
import org.inspraak.web.security.SignedIn;

/** Everybody who signs in. */
@Path("staff")
@RequestScoped
@Tag(name = "organisation")
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

    @Inject
    SignedIn signedIn;

    @Inject
    OrganisationShelf shelf;

    @Inject
    KeepOrganisation organisation;

    @Inject
    Accounts accounts;

    @Inject
    Once once;

    /** Somebody whom a case may be given to. */
    public record OwnerView(UUID id, String name, String office) {}

    @GET
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "listStaff", summary = "Lists all staff, by name")
    public ListView<StaffView> list() {
        return shelf.staff();
    }

    @GET
    @Path("owners")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "listOwners", summary = "Lists the colleagues of the centrale who may own a case")
    public ListView<OwnerView> owners() {
        return shelf.ownersFor(signedIn.actor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "registerStaff", summary = "Makes an account")
    public Response register(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        NewStaff details = new NewStaff(
                body.text("username"),
                body.text("name"),
                body.text("email"),
                body.oneOf("language", Language.class),
                body.someOf("roles", Role.class),
                body.id("officeId"),
                body.id("teamId"),
                body.id("companyId"),
                body.texts("jointCommittees"),
                body.text("password"));
        body.done();
        String id = once.make(actor, key, "registerStaff", body, () -> accounts.register(actor, details)
                .id()
                .toString());
        return Response.created(URI.create("/api/v1/staff/" + id))
                .entity(shelf.staff(UUID.fromString(id)))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "readStaff", summary = "Reads a member of staff")
    public StaffView read(@PathParam("id") String id) {
        return shelf.staff(Ids.read(id, "staff.not-found"));
    }

    @POST
    @Path("{id}/deactivation")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "deactivateStaff", summary = "Ends an account; its sessions and tokens end at once")
    public StaffView deactivate(@PathParam("id") String id) {
        UUID staff = Ids.read(id, "staff.not-found");
        organisation.deactivate(signedIn.actor(), staff);
        return shelf.staff(staff);
    }

    @PUT
    @Path("{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "setPassword", summary = "Sets a new password; sessions that began with the old one end")
    public void setPassword(@PathParam("id") String id, JsonBody body) {
        String password = body.text("password");
        body.done();
        accounts.setPassword(signedIn.actor(), Ids.read(id, "staff.not-found"), password);
    }
}
