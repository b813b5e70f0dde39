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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.assessment.ReadAssessment;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.escalation.Severity;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.plan.ReadPlan;
import org.inspraak.plan.RecordMeasure;
import org.inspraak.review.ReadReviews;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.cases.StageViews.AssessmentView;
import org.inspraak.web.rest.cases.StageViews.MeasureView;
import org.inspraak.web.rest.cases.StageViews.NegotiationView;
import org.inspraak.web.rest.cases.StageViews.PlanView;
import org.inspraak.web.rest.cases.StageViews.ReviewView;
import org.inspraak.web.security.SignedIn;

/** What the stages of a case produced. */
@Path("cases/{number}")
@RequestScoped
@Tag(name = "stages")
@Produces(MediaType.APPLICATION_JSON)
public class StagesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadAssessment assessment;

    @Inject
    ReadNegotiation negotiation;

    @Inject
    ReadPlan plan;

    @Inject
    RecordMeasure recordMeasure;

    @Inject
    ReadReviews reviews;

    @Inject
    ReadEscalations escalations;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    Once once;

    @PathParam("number")
    String number;

    @GET
    @Path("assessment")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readAssessment", summary = "Reads the editions of the impact assessment, latest first")
    public ListView<AssessmentView> assessment() {
        return ListView.whole(assessment.editions(signedIn.actor(), file()), AssessmentView::of);
    }

    @GET
    @Path("rounds")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readRounds", summary = "Reads the mandate and the rounds of the negotiation")
    public NegotiationView rounds() {
        return NegotiationView.of(negotiation.read(signedIn.actor(), file()));
    }

    @GET
    @Path("plan")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readPlan", summary = "Reads the editions of the agreed plan, latest first")
    public ListView<PlanView> plan() {
        return ListView.whole(plan.editions(signedIn.actor(), file()), PlanView::of);
    }

    @POST
    @Path("plan/measures/{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "completeMeasure", summary = "Records that a measure of the plan was carried out")
    public MeasureView completeMeasure(@PathParam("id") String id, JsonBody body) {
        LocalDate doneOn = body.date("doneOn");
        String remark = body.text("remark");
        body.done();
        UUID measure = Ids.read(id, "plan.measure-unknown");
        return MeasureView.of(recordMeasure.done(signedIn.actor(), file(), measure, doneOn, remark));
    }

    @GET
    @Path("reviews")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listReviews", summary = "Lists the re-evaluations, latest first")
    public ListView<ReviewView> reviews() {
        return ListView.whole(reviews.reviews(signedIn.actor(), file()), ReviewView::of);
    }

    @GET
    @Path("escalations")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listEscalationsOfCase", summary = "Lists what was handed up, latest first")
    public ListView<EscalationView> escalations() {
        return ListView.whole(escalations.ofCase(signedIn.actor(), file()), one -> EscalationView.of(one, number));
    }

    @POST
    @Path("escalations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "raiseEscalation", summary = "Hands a matter up")
    public Response raise(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        String reason = body.text("reason");
        Severity severity = body.oneOf("severity", Severity.class);
        body.done();
        String id = once.make(actor, key, "raiseEscalation " + number, body, () -> raiseEscalation
                .raise(actor, file, reason, severity)
                .toString());
        EscalationView view = escalations().items().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
        return Response.created(URI.create("/api/v1/cases/" + number + "/escalations"))
                .entity(view)
                .build();
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }
}
