package org.inspraak.web.rest.cases;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.SteerCase;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** Turns that a case takes outside its tasks; each answers with the case as it is then. */
@Path("cases/{number}")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseTurnsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SteerCase steerCase;

    @Inject
    ReadCase readCase;

    @Inject
    DeadlineViews views;

    @PathParam("number")
    String number;

    @HeaderParam("If-Match")
    String ifMatch;

    @POST
    @Path("suspension")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "suspendCase", summary = "Lets a case wait; what the employer owes by law runs on")
    public Response suspend(JsonBody body) {
        String reason = readReason(body);
        steerCase.suspend(signedIn.actor(), file(), seen(), reason);
        return answer();
    }

    @POST
    @Path("resumption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "resumeCase", summary = "Goes on with a suspended case")
    public Response resume(JsonBody body) {
        String remark = readReason(body);
        steerCase.resume(signedIn.actor(), file(), seen(), remark);
        return answer();
    }

    @POST
    @Path("scope-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "changeScope", summary = "The system will do more; a second information request begins")
    public Response changeScope(JsonBody body) {
        String what = readReason(body);
        steerCase.changeScope(signedIn.actor(), file(), seen(), what);
        return answer();
    }

    @POST
    @Path("reassignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "reassignCase", summary = "Gives a case to another owner")
    public Response reassign(JsonBody body) {
        UUID owner = body.id("ownerId");
        String reason = readReason(body);
        steerCase.reassign(signedIn.actor(), file(), seen(), owner, reason);
        return Response.noContent().build();
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "withdrawIntroduction", summary = "The employer gave the introduction up; the case ends")
    public Response withdraw(JsonBody body) {
        LocalDate on = body.date("withdrawnOn");
        String reason = readReason(body);
        steerCase.withdraw(signedIn.actor(), file(), seen(), on, reason);
        return answer();
    }

    @POST
    @Path("stage-skips")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "skipStage", summary = "Leaves the current stage for the next one")
    public Response skipStage(JsonBody body) {
        String reason = readReason(body);
        steerCase.skipStage(signedIn.actor(), file(), seen(), reason);
        return answer();
    }

    @POST
    @Path("stage-reopenings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "reopenStage", summary = "Goes back to an earlier stage, of a closed case too")
    public Response reopenStage(JsonBody body) {
        Stage stage = body.oneOf("stage", Stage.class);
        String reason = readReason(body);
        steerCase.reopenStage(signedIn.actor(), file(), seen(), stage, reason);
        return answer();
    }

    @POST
    @Path("review-start")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "startReview", summary = "Begins the awaited review before its date")
    public Response startReview() {
        steerCase.startReview(signedIn.actor(), file(), seen());
        return answer();
    }

    private static String readReason(JsonBody body) {
        String reason = body.text("reason");
        body.done();
        return Text.optional("reason", reason, Text.PAGES);
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private Integer seen() {
        return Versions.read(ifMatch);
    }

    private Response answer() {
        CaseView view = CaseView.of(readCase.readStanding(signedIn.actor(), file()), views);
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
