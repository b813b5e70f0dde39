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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.inspraak.document.NewDocument;
import org.inspraak.document.Tier;
import org.inspraak.filing.AddDocument;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.security.SignedIn;

/** The documents of a case. A file is the body of its request as it is; what is said of it stands in the address. */
@Path("cases/{number}/documents")
@RequestScoped
@Tag(name = "documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadDocuments readDocuments;

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

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listDocuments", summary = "Lists the documents of a case, the newest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public ListView<DocumentView> list() {
        Query query = new Query(address);
        return ListView.of(
                readDocuments.ofCase(signedIn.actor(), file(), query.limit(), query.after()), DocumentView::of);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "addDocument",
            summary = "Adds a document of at most 100 MB; it can be opened once it was looked at")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "What the file is called, with its ending")
    @Parameter(name = "title", in = ParameterIn.QUERY, description = "Else the file's name without its ending")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "What it is to the case, else other")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "Else the language of the company")
    @Parameter(name = "tier", in = ParameterIn.QUERY, description = "Whose eyes it is for, else union-only")
    public Response add(@HeaderParam("Idempotency-Key") String key, InputStream body) throws IOException {
        Actor actor = signedIn.actor();
        CaseNumber file = file();
        var sent = new DocumentInbox.Sent(key, headers, body);
        NewDocument what = inbox.before(sent, () -> readWhat(addDocument.mayAdd(actor, file)));
        UUID id = inbox.add(actor, file, what, sent);
        return Response.created(URI.create("/api/v1/cases/" + number + "/documents/" + id))
                .entity(view(id))
                .build();
    }

    private NewDocument readWhat(Language company) {
        Query query = new Query(address);
        DocumentType type = query.oneOf("type", DocumentType.class);
        Language language = query.oneOf("language", Language.class);
        Tier tier = query.oneOf("tier", Tier.class);
        return new NewDocument(
                query.text("title"),
                query.text("name"),
                type == null ? DocumentType.OTHER : type,
                language == null ? company : language,
                tier == null ? Tier.UNION_ONLY : tier);
    }

    private DocumentView view(UUID id) {
        return DocumentView.of(readDocuments.read(signedIn.actor(), file(), id));
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }
}
