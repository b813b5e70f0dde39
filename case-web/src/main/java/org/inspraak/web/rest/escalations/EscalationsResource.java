package org.inspraak.web.rest.escalations;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.escalation.EscalationFilter;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.organisation.Region;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.cases.EscalationView;
import org.inspraak.web.rest.escalations.EscalationViews.ChoicesView;
import org.inspraak.web.rest.escalations.EscalationViews.CountsView;
import org.inspraak.web.rest.escalations.EscalationViews.WholeView;
import org.inspraak.web.security.SignedIn;

/** Matters that were handed up: listed, counted, read, taken up, given to someone, helped with, ended. */
@Path("escalations")
@RequestScoped
@Tag(name = "escalations")
@Produces(MediaType.APPLICATION_JSON)
public class EscalationsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadEscalations read;

    @Inject
    EscalationShelf shelf;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listEscalations", summary = "Lists what was handed up and has not ended, oldest first")
    @Parameter(name = "level", in = ParameterIn.QUERY, description = "Only those at this level")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "Only those of cases in this region")
    @Parameter(name = "jointCommittee", in = ParameterIn.QUERY, description = "140 stands for 140.03 too")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<EscalationView> list() {
        Query query = new Query(address);
        return shelf.list(
                signedIn.actor(),
                filter(query).at(query.oneOf("level", EscalationLevel.class)),
                query.limit(),
                query.after());
    }

    @GET
    @Path("counts")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "countEscalations", summary = "Counts what is open at each level, and where it is")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "Only those of cases in this region")
    @Parameter(name = "jointCommittee", in = ParameterIn.QUERY, description = "140 stands for 140.03 too")
    public CountsView counts() {
        return CountsView.of(read.count(signedIn.actor(), filter(new Query(address))));
    }

    private static EscalationFilter filter(Query query) {
        return new EscalationFilter(null, query.oneOf("region", Region.class), query.text("jointCommittee"));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readEscalation", summary = "Reads one with its handover briefs")
    public WholeView read(@PathParam("id") String id) {
        return shelf.read(signedIn.actor(), escalation(id), signedIn.language());
    }

    @GET
    @Path("{id}/choices")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "readEscalationChoices",
            summary = "Tells who may be given it, and which offices can be asked to help")
    public ChoicesView choices(@PathParam("id") String id) {
        return shelf.choices(signedIn.actor(), escalation(id));
    }

    @POST
    @Path("{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "acknowledgeEscalation", summary = "Takes it up; else the next level is asked")
    public EscalationView acknowledge(@PathParam("id") String id, JsonBody body) {
        return shelf.acknowledge(signedIn.actor(), escalation(id), body.asMap());
    }

    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "resolveEscalation", summary = "Resolves it, or hands it up to the next level")
    public EscalationView resolve(@PathParam("id") String id, JsonBody body) {
        return shelf.resolve(signedIn.actor(), escalation(id), body.asMap());
    }

    @PUT
    @Path("{id}/holder")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "assignEscalation", summary = "Gives it to one colleague of its level")
    public EscalationView assign(@PathParam("id") String id, JsonBody body) {
        UUID staffId = body.id("staffId");
        body.done();
        return shelf.assign(signedIn.actor(), escalation(id), staffId);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "withdrawEscalation", summary = "Says why nobody need take it up any more")
    public EscalationView withdraw(@PathParam("id") String id, JsonBody body) {
        String reason = body.text("reason");
        body.done();
        return shelf.withdraw(signedIn.actor(), escalation(id), reason);
    }

    @POST
    @Path("{id}/assistance")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "askAssistance",
            summary = "Asks another office to help; its people may see the case until the matter ends")
    public EscalationView askAssistance(@PathParam("id") String id, JsonBody body) {
        UUID officeId = body.id("officeId");
        String reason = body.text("reason");
        body.done();
        return shelf.askAssistance(signedIn.actor(), escalation(id), officeId, reason);
    }

    private static UUID escalation(String id) {
        return Ids.read(id, "escalation.not-found");
    }
}
