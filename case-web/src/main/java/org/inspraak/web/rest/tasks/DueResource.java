package org.inspraak.web.rest.tasks;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.DELEGATE;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.FindWork;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.cases.DeadlineView;
import org.inspraak.web.rest.cases.DeadlineViews;
import org.inspraak.web.security.SignedIn;

/** What is due across cases. */
@Path("")
@RequestScoped
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
public class DueResource {

    private static final int A_MONTH = 30;
    private static final int TEN_YEARS = 3660;

    @Inject
    SignedIn signedIn;

    @Inject
    FindWork findWork;

    @Inject
    DeadlineViews views;

    @Context
    UriInfo address;

    /** A deadline in a list across cases. */
    public record DueView(String caseNumber, String company, String aiSystem, String stage, DeadlineView deadline) {

        static DueView of(FindWork.DueItem item, DeadlineViews views) {
            return new DueView(
                    item.caseFile().number().toString(),
                    item.caseFile().company().name(),
                    item.caseFile().aiSystem().name(),
                    item.caseFile().stage().code(),
                    views.of(item.deadline(), item.caseFile()));
        }
    }

    @GET
    @Path("deadlines")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listDeadlines", summary = "Lists what is late or due soon, the earliest first")
    @Parameter(name = "withinDays", in = ParameterIn.QUERY, description = "0 to 3660, else 30")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<DueView> deadlines() {
        Query query = new Query(address);
        Integer asked = query.wholeNumber("withinDays");
        int within = asked == null ? A_MONTH : asked;
        if (within < 0 || within > TEN_YEARS) {
            throw CaseRuleViolation.invalid("withinDays", "number.out-of-bounds", "min", 0, "max", TEN_YEARS);
        }
        return ListView.of(
                findWork.due(signedIn.actor(), within, query.limit(), query.after()), one -> DueView.of(one, views));
    }
}
