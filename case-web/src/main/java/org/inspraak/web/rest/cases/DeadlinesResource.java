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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.PreviewDates;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.RecordMet;
import org.inspraak.casefile.WaiveDeadline;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.security.SignedIn;

/** The deadlines of a case: how each was computed, that one was met or is let drop, and what a move would do to them. */
@Path("cases/{number}")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlinesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadCase readCase;

    @Inject
    RecordMet recordMet;

    @Inject
    WaiveDeadline waiveDeadline;

    @Inject
    PreviewDates previewDates;

    @Inject
    CaseShelf shelf;

    @Inject
    DeadlineViews views;

    @PathParam("number")
    String number;

    /**
     * What would become of one deadline.
     *
     * @param title what is owed, in the reader's language
     * @param lost the new date has passed already, and nothing was done
     */
    public record ChangeView(
            String rule, String title, String effect, LocalDate before, LocalDate after, boolean lost) {}

    @GET
    @Path("deadlines")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listDeadlinesOfCase", summary = "Lists the deadlines with how each was computed")
    public ListView<DeadlineView> deadlines() {
        ReadCase.Standing standing = readCase.readStanding(signedIn.actor(), file());
        return ListView.whole(standing.deadlines(), one -> views.of(one, standing.caseFile()));
    }

    @POST
    @Path("deadlines/{id}/met")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "recordMet", summary = "A legal duty was done: when it happened, and what shows it")
    public DeadlineView met(@PathParam("id") String id, JsonBody body) {
        LocalDate on = body.date("happenedOn");
        String evidence = body.text("evidence");
        UUID document = body.id("documentId");
        body.done();
        recordMet.met(signedIn.actor(), file(), read(id), on, evidence, document);
        return answer(id);
    }

    @POST
    @Path("deadlines/{id}/waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "waiveDeadline", summary = "The union does not ask for a legal duty here, and says why")
    public DeadlineView waive(@PathParam("id") String id, JsonBody body) {
        String reason = body.text("reason");
        body.done();
        waiveDeadline.waive(signedIn.actor(), file(), read(id), reason);
        return answer(id);
    }

    @POST
    @Path("dates/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "previewDates",
            summary = "Tells what other dates would do to the legal deadlines; nothing is changed")
    public ListView<ChangeView> preview(JsonBody body) {
        // the body of the change itself may be sent, its reason included
        Text.optional("reason", body.text("reason"), Text.PAGES);
        CaseShelf.Dates dates = shelf.mergeDates(signedIn.actor(), file(), body);
        return ListView.whole(
                previewDates.preview(signedIn.actor(), file(), dates.merged()),
                one -> new ChangeView(
                        one.rule(),
                        views.titles().ofRule(one.rule()),
                        Codes.of(one.effect()),
                        one.before(),
                        one.after(),
                        one.lost()));
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private static UUID read(String id) {
        return Ids.read(id, "deadline.not-found");
    }

    private DeadlineView answer(String id) {
        return deadlines().items().stream()
                .filter(one -> one.id().equals(read(id)))
                .findFirst()
                .orElseThrow();
    }
}
