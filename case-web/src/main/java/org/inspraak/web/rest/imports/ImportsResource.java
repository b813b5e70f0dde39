package org.inspraak.web.rest.imports;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
import static org.inspraak.web.security.RoleNames.REGIONAL_OFFICER;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.importing.DiscardImport;
import org.inspraak.importing.ImportColumn;
import org.inspraak.importing.MapColumns;
import org.inspraak.importing.ReadImports;
import org.inspraak.importing.RowState;
import org.inspraak.importing.StartImport;
import org.inspraak.importing.StopImport;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.security.SignedIn;

/**
 * Imports: a sheet is received and checked, its columns may be told, and only then is it started. An import is one
 * person's own, and its columns are always told as a whole, so there is no {@code If-Match} here: there is nobody whose
 * change could be overwritten, and what does not fit the state any more is a conflict.
 */
@Path("imports")
@RequestScoped
@Tag(name = "imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SheetInbox inbox;

    @Inject
    ReadImports readImports;

    @Inject
    MapColumns mapColumns;

    @Inject
    StartImport startImport;

    @Inject
    StopImport stopImport;

    @Inject
    DiscardImport discardImport;

    @Context
    UriInfo address;

    @POST
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "receiveImport",
            summary = "Receives a spreadsheet and checks every row of it; no case is made yet")
    public Response receive(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "What the file is called") @QueryParam("name") String name,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Actor actor = signedIn.actor();
        String called = Text.optional("name", name, Text.LINE);
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        UUID id = inbox.receive(actor, key, called, type, body);
        return Response.created(URI.create("/api/v1/imports/" + id))
                .entity(ImportView.of(readImports.read(actor, id)))
                .build();
    }

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "listImports", summary = "Lists the caller's latest imports")
    public ListView<ImportView> list() {
        return ListView.whole(readImports.latest(signedIn.actor()), ImportView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "readImport", summary = "Reads how an import stands")
    public ImportView read(@PathParam("id") String id) {
        return ImportView.of(readImports.read(signedIn.actor(), idOf(id)));
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "listImportRows", summary = "Lists the rows of an import with what was found in each")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "ready, unclear, wrong, already-there, imported or failed; else all")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<ImportRowView> rows(@PathParam("id") String id) {
        Query query = new Query(address);
        RowState state = query.oneOf("state", RowState.class);
        return ListView.of(
                readImports.rows(signedIn.actor(), idOf(id), state, query.limit(), query.after()),
                row -> ImportRowView.of(row, signedIn.language()));
    }

    @PUT
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "mapImportColumns",
            summary = "Tells which column, from 0, is what, and checks every row anew")
    public ImportView mapColumns(@PathParam("id") String id, JsonBody body) {
        Map<ImportColumn, Integer> columns = body.object("columns", ImportsResource::columns);
        Boolean keep = body.yesNo("keep");
        body.done();
        Actor actor = signedIn.actor();
        UUID sheet = idOf(id);
        Text.present("columns", columns);
        try {
            mapColumns.map(actor, sheet, columns, Boolean.TRUE.equals(keep));
        } catch (CaseRuleViolation wrong) {
            throw wrong.within("columns.");
        }
        return ImportView.of(readImports.read(actor, sheet));
    }

    private static Map<ImportColumn, Integer> columns(JsonBody body) {
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            Integer index = body.wholeNumber(column.code());
            if (index != null) {
                columns.put(column, index);
            }
        }
        return columns;
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "startImport",
            summary = "Brings the rows that can come in, one by one, in the background; goes on where it was stopped")
    public Response start(@PathParam("id") String id) {
        startImport.start(signedIn.actor(), idOf(id));
        return Response.accepted(read(id)).build();
    }

    @POST
    @Path("{id}/stop")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "stopImport", summary = "Stops after the row that is being brought in")
    public ImportView stop(@PathParam("id") String id) {
        stopImport.stop(signedIn.actor(), idOf(id));
        return read(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "discardImport", summary = "Deletes what was received; cases that came from it stay")
    public void discard(@PathParam("id") String id) {
        discardImport.discard(signedIn.actor(), idOf(id));
    }

    private static UUID idOf(String text) {
        return Ids.read(text, "import.not-found");
    }
}
