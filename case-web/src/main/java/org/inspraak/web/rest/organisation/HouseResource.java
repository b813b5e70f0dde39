package org.inspraak.web.rest.organisation;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.DueRun;
import org.inspraak.casefile.DueRunProcess;
import org.inspraak.casefile.FailedJobs;
import org.inspraak.casefile.ReadDueRun;
import org.inspraak.casefile.RetryFailedJobs;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.security.SignedIn;

/** What the house does by itself: the run over what falls due, and steps that failed. */
@Path("")
@RequestScoped
@Tag(name = "organisation")
@Produces(MediaType.APPLICATION_JSON)
public class HouseResource {

    @Inject
    SignedIn signedIn;

    @Inject
    DueRunProcess dueRun;

    @Inject
    ReadDueRun readDueRun;

    @Inject
    RetryFailedJobs failedJobs;

    /** A run as far as it has come; without an end while it goes on. */
    public record DueRunView(
            Instant startedAt, Instant endedAt, int toHandle, int handled, int followedUp, int putAside) {

        static DueRunView of(DueRun run) {
            return new DueRunView(
                    run.startedAt(), run.endedAt(), run.toHandle(), run.handled(), run.followedUp(), run.putAside());
        }
    }

    /** Steps of one kind that failed: how many wait for the administrator, how many are tried again by themselves. */
    public record FailedView(String kind, long givenUp, long triedAgain, Instant since) {

        static FailedView of(FailedJobs.Failed failed) {
            return new FailedView(failed.kind(), failed.givenUp(), failed.triedAgain(), failed.since());
        }
    }

    @GET
    @Path("due-runs")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "listDueRuns",
            summary = "Lists the latest daily runs with their progress, the newest first")
    public ListView<DueRunView> dueRuns() {
        return ListView.whole(readDueRun.latest(signedIn.actor()), DueRunView::of);
    }

    @POST
    @Path("due-runs")
    @RolesAllowed(ADMINISTRATOR)
    @Transactional
    @Operation(operationId = "startDueRun", summary = "Marks what fell due now instead of tomorrow morning")
    public Response startDueRun() {
        dueRun.dueRunRequested();
        return Response.accepted().build();
    }

    @GET
    @Path("failed-jobs")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            operationId = "listFailedJobs",
            summary = "Counts what failed by itself, by kind: mail that could not leave")
    public ListView<FailedView> failedJobs() {
        return ListView.whole(failedJobs.list(signedIn.actor()), FailedView::of);
    }

    @POST
    @Path("failed-jobs/retries")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(operationId = "retryFailedJobs", summary = "Has everything that failed by itself tried again now")
    public Response retryFailedJobs() {
        failedJobs.tryAgain(signedIn.actor());
        return Response.accepted().build();
    }
}
