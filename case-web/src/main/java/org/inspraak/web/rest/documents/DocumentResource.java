package org.inspraak.web.rest.documents;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.FileName;
import org.inspraak.document.Tier;
import org.inspraak.filing.AddDocument;
import org.inspraak.filing.ChangeDocument;
import org.inspraak.filing.ChangeDocument.Description;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Text;
import org.inspraak.web.document.GivenFile;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.rest.documents.DocumentView.VersionView;
import org.inspraak.web.security.SignedIn;

/** One document: what is said of it, what it holds, and who has it in hand. */
@Path("cases/{number}/documents/{id}")
@RequestScoped
@Tag(name = "documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadDocuments readDocuments;

    @Inject
    ChangeDocument changeDocument;

    @Inject
    AddDocument addDocument;

    @Inject
    DocumentInbox inbox;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    @PathParam("number")
    String number;

    @PathParam("id")
    String id;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readDocument", summary = "Reads what is known of a document")
    public Response read() {
        return answer();
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "changeDocument", summary = "Says something else of a document; what is left out stays")
    public Response change(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        UUID document = document();
        Integer seen = Versions.read(ifMatch);
        changeDocument.describe(signedIn.actor(), file(), document, seen, there -> merge(body, there));
        return answer();
    }

    private static Description merge(JsonBody body, Description there) {
        Description merged = new Description(
                body.has("title") ? body.text("title") : there.title(),
                body.has("type") ? body.oneOf("type", DocumentType.class) : there.type(),
                body.has("language") ? body.oneOf("language", Language.class) : there.language(),
                body.has("tier") ? body.oneOf("tier", Tier.class) : there.tier());
        body.done();
        return merged;
    }

    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "withdrawDocument",
            summary = "Takes a document that should not be there out of use; it stays, with the reason")
    public Response withdraw(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        UUID document = document();
        Integer seen = Versions.read(ifMatch);
        String reason = body.text("reason");
        body.done();
        changeDocument.withdraw(signedIn.actor(), file(), document, seen, Text.required("reason", reason, Text.PAGES));
        return answer();
    }

    @POST
    @Path("versions")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "renewDocument", summary = "Adds a newer version; the ones before stay")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "What the file is called, with its ending")
    public Response renew(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        Actor actor = signedIn.actor();
        UUID document = document();
        var sent = new DocumentInbox.Sent(key, headers, body);
        FileName name = inbox.before(sent, () -> {
            addDocument.mayRenew(actor, file(), document);
            return FileName.of(new Query(address).text("name"));
        });
        inbox.renew(actor, file(), document, name, sent);
        return Response.created(URI.create("/api/v1/cases/" + number + "/documents/" + id))
                .entity(view())
                .build();
    }

    @GET
    @Path("versions")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listDocumentVersions", summary = "Lists all versions of a document, the newest first")
    public ListView<VersionView> versions() {
        return ListView.whole(readDocuments.versions(signedIn.actor(), file(), document()), VersionView::of);
    }

    @GET
    @Path("content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readDocumentContent", summary = "Gives the file of a document as it was sent")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "The number of a version, else the newest that can be opened")
    @Parameter(
            name = "inline",
            in = ParameterIn.QUERY,
            description = "true: a PDF or a picture is to be shown on a page of ours, not saved")
    public Response content() {
        Query query = new Query(address);
        Integer version = query.wholeNumber("version");
        boolean inline = query.yes("inline", false);
        ReadDocuments.Opened opened = readDocuments.open(signedIn.actor(), file(), document(), version);
        DocumentVersion given = opened.version();
        StreamingOutput body = stream -> {
            try (InputStream bytes = opened.bytes()) {
                bytes.transferTo(stream);
            }
        };
        boolean isShown = inline && GivenFile.isShown(given);
        Response.ResponseBuilder answer = Response.ok(body, GivenFile.mediaType(given))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        GivenFile.disposition(isShown ? "inline" : "attachment", given))
                .header(HttpHeaders.CONTENT_LENGTH, given.size());
        return (isShown ? insideOurPages(answer) : answer).build();
    }

    /** Everything else may stand in no frame at all; the browser's own reader of PDF needs its styles. */
    private static Response.ResponseBuilder insideOurPages(Response.ResponseBuilder answer) {
        return answer.header("X-Frame-Options", "SAMEORIGIN")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'");
    }

    @PUT
    @Path("lock")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "lockDocument",
            summary =
                    "Takes a document in hand: until it is put back, nobody else changes it or brings a newer version")
    public Response lock() {
        changeDocument.lock(signedIn.actor(), file(), document());
        return answer();
    }

    @DELETE
    @Path("lock")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "unlockDocument",
            summary = "Puts a document back; a regional officer may do that for somebody else")
    public Response unlock() {
        changeDocument.unlock(signedIn.actor(), file(), document());
        return answer();
    }

    private Response answer() {
        DocumentView view = view();
        return Response.ok(view).tag(Versions.tag(view.version())).build();
    }

    private DocumentView view() {
        return DocumentView.of(readDocuments.read(signedIn.actor(), file(), document()));
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private UUID document() {
        return Ids.read(id, "document.not-found");
    }
}
