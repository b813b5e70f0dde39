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
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseProcess;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.ReadDuties;
import org.inspraak.casefile.WriteInCase;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.cases.RecordViews.DecisionView;
import org.inspraak.web.rest.cases.RecordViews.DiagramView;
import org.inspraak.web.rest.cases.RecordViews.NoteView;
import org.inspraak.web.rest.cases.RecordViews.TimelineView;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.SpokenDiagram;

/** What is written down in a case: its timeline, notes and decisions; and its diagram. */
@Path("cases/{number}")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseRecordResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadCase readCase;

    @Inject
    ReadDuties readDuties;

    @Inject
    WriteInCase writeInCase;

    @Inject
    DeadlineTitles deadlineTitles;

    @Inject
    Once once;

    @PathParam("number")
    String number;

    @GET
    @Path("duties")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "readDuties",
            summary = "Tells which legal duties the introduction brings, towards whom, by when, and what is not known")
    public ListView<DutyView> duties() {
        Language language = signedIn.language();
        return ListView.whole(readDuties.read(signedIn.actor(), file()).duties(), duty -> DutyView.of(duty, language));
    }

    @GET
    @Path("timeline")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readTimeline", summary = "Reads what happened, the newest first")
    public ListView<TimelineView> timeline() {
        var titles = deadlineTitles.in(signedIn.language());
        return ListView.whole(whole().timeline(), one -> TimelineView.of(one, signedIn.language(), titles));
    }

    @POST
    @Path("timeline")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "addEvent", summary = "Writes down something that happened outside the tasks")
    public Response addEvent(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        String what = body.text("what");
        LocalDate on = body.date("happenedOn");
        body.done();
        String id = make(key, "addEvent", body, () -> writeInCase
                .event(actor, file, what, on)
                .id()
                .toString());
        return created(
                "timeline", pick(timeline().items(), one -> one.id().toString().equals(id)));
    }

    @GET
    @Path("notes")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listNotes", summary = "Lists the notes, the newest first")
    public ListView<NoteView> notes() {
        CaseAccess.mustSeeUnionFile(signedIn.actor());
        return ListView.whole(whole().notes(), NoteView::of);
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "addNote", summary = "Adds a note")
    public Response addNote(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        String text = body.text("text");
        body.done();
        String id = make(key, "addNote", body, () -> writeInCase
                .note(actor, file, text)
                .id()
                .toString());
        return created("notes", pick(notes().items(), one -> one.id().toString().equals(id)));
    }

    @GET
    @Path("decisions")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listDecisions", summary = "Reads the decision log, the newest first")
    public ListView<DecisionView> decisions() {
        CaseAccess.mustSeeUnionFile(signedIn.actor());
        return ListView.whole(whole().decisions(), DecisionView::of);
    }

    @POST
    @Path("decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "addDecision", summary = "Adds a line to the decision log")
    public Response addDecision(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        String decision = body.text("decision");
        String reason = body.text("reason");
        String by = body.text("decidedBy");
        LocalDate on = body.date("decidedOn");
        body.done();
        String id = make(key, "addDecision", body, () -> writeInCase
                .decision(actor, file, decision, reason, by, on)
                .id()
                .toString());
        return created(
                "decisions",
                pick(decisions().items(), one -> one.id().toString().equals(id)));
    }

    @GET
    @Path("diagram")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readDiagram", summary = "Reads the model that the case goes through, and where it stands")
    public DiagramView diagram() {
        CaseProcess.Diagram diagram = readCase.readDiagram(signedIn.actor(), file())
                .map(found -> SpokenDiagram.in(signedIn.language(), found))
                .orElseThrow(() -> CaseRuleViolation.notFound("case.no-diagram"));
        return new DiagramView(diagram.bpmn(), diagram.activeElements());
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private ReadCase.Whole whole() {
        return readCase.read(signedIn.actor(), file());
    }

    private String make(String key, String what, JsonBody body, Supplier<String> step) {
        return once.make(signedIn.actor(), key, what + " " + number, body, step);
    }

    private static <T> T pick(List<T> rows, java.util.function.Predicate<T> wanted) {
        return rows.stream().filter(wanted).findFirst().orElseThrow();
    }

    private Response created(String list, Object view) {
        return Response.created(URI.create("/api/v1/cases/" + number + "/" + list))
                .entity(view)
                .build();
    }
}
