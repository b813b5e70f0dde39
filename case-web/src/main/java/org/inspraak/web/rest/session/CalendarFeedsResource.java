package org.inspraak.web.rest.session;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.DELEGATE;
import static org.inspraak.web.security.RoleNames.LEGAL_ADVISER;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.CalendarFeed;
import org.inspraak.organisation.KeepCalendarFeeds;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Text;
import org.inspraak.web.calendar.CalendarPlace;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.security.SignedIn;

/** Addresses at which the caller's calendars read what is due; one is told whole only when it is made. */
@Path("me/calendar-feeds")
@RequestScoped
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    KeepCalendarFeeds feeds;

    @Inject
    CalendarPlace place;

    @Inject
    Once once;

    /** Whose deadlines a calendar shows. */
    public enum Whose {
        OWN,
        OFFICE
    }

    /** @param office its name, absent for the caller's own work */
    public record FeedView(
            UUID id, String label, String whose, String office, Instant createdAt, LocalDate lastUsedOn) {

        static FeedView of(CalendarFeed feed) {
            return new FeedView(
                    feed.id(),
                    feed.label(),
                    Codes.of(feed.office() == null ? Whose.OWN : Whose.OFFICE),
                    feed.office() == null ? null : feed.office().name(),
                    feed.createdAt(),
                    feed.lastUsedOn());
        }
    }

    /** @param address whoever knows it reads the calendar; told this once, and absent where the request came before */
    public record NewFeedView(UUID id, String label, String whose, String office, String address) {}

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "listMyCalendarFeeds",
            summary = "Lists the caller's calendar addresses, without the secret")
    public ListView<FeedView> list() {
        return ListView.whole(feeds.own(signedIn.actor()), FeedView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "addMyCalendarFeed",
            summary =
                    "Makes an address at which a calendar reads what is due: the caller's own work, or their office's")
    public Response add(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        String label = body.text("label");
        Whose whose = body.oneOf("whose", Whose.class);
        body.done();
        Text.required("label", label, Text.LINE);
        AtomicReference<String> address = new AtomicReference<>();
        String id = once.make(actor, key, "addMyCalendarFeed", body, () -> {
            KeepCalendarFeeds.Made made = feeds.make(actor, whose == Whose.OFFICE, label);
            address.set(place.of(made.token()));
            return made.feed().id().toString();
        });
        return Response.status(Response.Status.CREATED)
                .entity(view(FeedView.of(feeds.read(actor, UUID.fromString(id))), address.get()))
                .build();
    }

    private static NewFeedView view(FeedView feed, String address) {
        return new NewFeedView(feed.id(), feed.label(), feed.whose(), feed.office(), address);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "revokeMyCalendarFeed", summary = "Revokes a calendar address: it gives nothing any more")
    public void revoke(@PathParam("id") String id) {
        feeds.revoke(signedIn.actor(), Ids.read(id, "calendar-feed.not-found"));
    }
}
