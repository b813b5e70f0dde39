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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.company.KeepCompany;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** Companies with their AI registers. */
@Path("companies")
@RequestScoped
@Tag(name = "companies")
@Produces(MediaType.APPLICATION_JSON)
public class CompaniesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    CompanyShelf shelf;

    @Inject
    KeepCompany keepCompany;

    @Inject
    KeepAiRegister keepAiRegister;

    @Inject
    Once once;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listCompanies", summary = "Searches companies by name or enterprise number")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "In the name, or the beginning of the number")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<CompanyLine> list() {
        return shelf.search(signedIn.actor(), new Query(address));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "registerCompany", summary = "Registers a company")
    public Response register(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CompanyDetails details = CompanyBodies.read(body);
        body.done();
        String id = once.make(actor, key, "registerCompany", body, () -> keepCompany
                .register(actor, details)
                .id()
                .toString());
        CompanyView view = shelf.read(actor, UUID.fromString(id));
        return Response.created(URI.create("/api/v1/companies/" + id))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Path("by-number/{number}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "findCompanyByNumber", summary = "Reads a company by its enterprise number")
    public Response findByNumber(@PathParam("number") String number) {
        return answer(shelf.readByNumber(signedIn.actor(), EnterpriseNumber.parse("number", number)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readCompany", summary = "Reads a company")
    public Response read(@PathParam("id") String id) {
        return answer(shelf.read(signedIn.actor(), Ids.read(id, "company.not-found")));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "changeCompany", summary = "Changes what is said of a company; what is left out stays")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        UUID company = Ids.read(id, "company.not-found");
        Integer seen = Versions.read(ifMatch);
        var change = shelf.change(signedIn.actor(), company, body);
        keepCompany.change(signedIn.actor(), company, change.seen(seen), change.details());
        return answer(shelf.read(signedIn.actor(), company));
    }

    @GET
    @Path("{id}/ai-systems")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listAiSystems", summary = "Lists the AI register of a company")
    public ListView<AiSystemView> register(@PathParam("id") String id) {
        List<AiSystemView> register = shelf.register(signedIn.actor(), Ids.read(id, "company.not-found"));
        return ListView.whole(register, one -> one);
    }

    @POST
    @Path("{id}/ai-systems")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, DELEGATE})
    @Operation(operationId = "registerAiSystem", summary = "Enters a system in the AI register of a company")
    public Response registerAiSystem(
            @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        UUID company = Ids.read(id, "company.not-found");
        AiSystemDetails details = AiSystemBodies.read(body);
        body.done();
        String system = once.make(actor, key, "registerAiSystem " + company, body, () -> keepAiRegister
                .register(actor, company, details)
                .id()
                .toString());
        AiSystemView view = shelf.readAiSystem(actor, UUID.fromString(system));
        return Response.created(URI.create("/api/v1/ai-systems/" + system))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    private static Response answer(CompanyView view) {
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
