package org.inspraak.web.rest.tasks;

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
import jakarta.ws.rs.POST;
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
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.FindWork;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.security.SignedIn;

/** Tasks: found, read with their forms, taken, given back and completed. */
@Path("tasks")
@RequestScoped
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {

    @Inject
    SignedIn signedIn;

    @Inject
    FindWork findWork;

    @Inject
    TaskShelf shelf;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listTasks", summary = "Lists open tasks for the caller's roles, the oldest first")
    @Parameter(name = "case", in = ParameterIn.QUERY, description = "Only those of the case with this number")
    @Parameter(name = "mine", in = ParameterIn.QUERY, description = "Only the caller's own: true, or else false")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<TaskLine> list() {
        Query query = new Query(address);
        String caseNumber = query.text("case");
        if (caseNumber != null) {
            return shelf.ofCase(signedIn.actor(), CaseNumber.parse(caseNumber));
        }
        return ListView.of(
                findWork.tasks(signedIn.actor(), query.yes("mine", false), query.limit(), query.after()), TaskLine::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readTask", summary = "Reads a task with the form that completing it asks for")
    public TaskView read(@PathParam("id") String id) {
        return shelf.read(signedIn.actor(), task(id), signedIn.language());
    }

    @POST
    @Path("{id}/claim")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "claimTask", summary = "Takes a task, so that colleagues see who is at it")
    public TaskLine claim(@PathParam("id") String id) {
        return shelf.claim(signedIn.actor(), task(id));
    }

    @DELETE
    @Path("{id}/claim")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "releaseTask", summary = "Gives a task back")
    public TaskLine release(@PathParam("id") String id) {
        return shelf.release(signedIn.actor(), task(id));
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "completeTask", summary = "Completes a task with the values of its form, by field name")
    public TaskLine complete(@PathParam("id") String id, JsonBody body) {
        return shelf.complete(signedIn.actor(), task(id), body.asMap());
    }

    private static UUID task(String id) {
        return Ids.read(id, "task.not-found");
    }
}
