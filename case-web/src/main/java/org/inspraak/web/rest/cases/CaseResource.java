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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.SteerCase;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** One case: read, and its dates changed. */
@Path("cases/{number}")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadCase readCase;

    @Inject
    DeadlineViews views;

    @Inject
    CaseShelf shelf;

    @Inject
    SteerCase steerCase;

    @PathParam("number")
    String number;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readCase", summary = "Reads a case with its open tasks and deadlines")
    public Response read(@PathParam("number") String number) {
        return answer(CaseNumber.parse(number));
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "changeDates",
            summary = "Changes the dates; one left out stays, null makes it unknown again")
    public Response changeDates(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        CaseNumber found = CaseNumber.parse(number);
        Integer seen = Versions.read(ifMatch);
        String reason = body.text("reason");
        CaseShelf.Dates dates = shelf.mergeDates(signedIn.actor(), found, body);
        IntroductionDates merged = dates.merged();
        steerCase.changeDates(signedIn.actor(), found, seen == null ? dates.version() : seen, merged, reason);
        return answer(found);
    }

    private Response answer(CaseNumber number) {
        CaseView view = CaseView.of(readCase.readStanding(signedIn.actor(), number), views);
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }
}
