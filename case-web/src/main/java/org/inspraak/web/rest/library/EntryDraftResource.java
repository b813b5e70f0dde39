package org.inspraak.web.rest.library;

import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.knowledge.DraftEntry;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.PublishEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.knowledge.WithdrawEntry;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.security.SignedIn;

/** The draft of an entry: written, and then published or put aside. */
@Path("library/{code}/draft")
@RequestScoped
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class EntryDraftResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    DraftEntry draftEntry;

    @Inject
    PublishEntry publishEntry;

    @Inject
    WithdrawEntry withdrawEntry;

    @PathParam("code")
    String code;

    @GET
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "readLibraryDraft", summary = "Reads the draft of an entry")
    public Response read() {
        return answer(readLibrary.readDraft(signedIn.actor(), EntryBodies.code(code)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(
            operationId = "writeLibraryDraft",
            summary =
                    "Writes the next version of an entry; `If-Match` names the draft that it replaces, `*` any or none")
    public Response write(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Integer seen = Versions.read(ifMatch);
        KnowledgeEntry entry = EntryBodies.read(body, EntryBodies.code(code));
        draftEntry.write(signedIn.actor(), entry, seen);
        return read();
    }

    @DELETE
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "discardLibraryDraft", summary = "Puts the draft aside; it stays in the history")
    public void discard(@HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.read(ifMatch);
        withdrawEntry.discardDraft(signedIn.actor(), EntryBodies.code(code), seen);
    }

    @POST
    @Path("publication")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "publishLibraryEntry", summary = "Puts the draft on the shelf, where everybody reads it")
    public EntryVersionView publish(@HeaderParam("If-Match") String ifMatch) {
        Integer seen = Versions.read(ifMatch);
        return EntryVersionView.of(publishEntry.publish(signedIn.actor(), EntryBodies.code(code), seen));
    }

    private static Response answer(EntryVersion draft) {
        return Response.ok(EntryVersionView.of(draft))
                .tag(Versions.tag(draft.rowVersion()))
                .build();
    }
}
