package org.inspraak.web.rest.library;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.knowledge.DraftEntry;
import org.inspraak.knowledge.ImportEntries;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.LibraryFilter;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.knowledge.Verification;
import org.inspraak.knowledge.WithdrawEntry;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.YamlFiles;
import org.inspraak.web.security.SignedIn;

/** The library: what is published, for everybody; what is being written, for coordinators. */
@Path("library")
@RequestScoped
@Tag(name = "library")
@Produces(MediaType.APPLICATION_JSON)
public class LibraryResource {

    private static final List<String> GROUPS = Arrays.stream(Kind.values())
            .flatMap(kind -> kind.groups().stream())
            .distinct()
            .toList();

    @Inject
    SignedIn signedIn;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    DraftEntry draftEntry;

    @Inject
    ImportEntries importEntries;

    @Inject
    WithdrawEntry withdrawEntry;

    @Inject
    Once once;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(
            operationId = "searchLibrary",
            summary = "Searches what is published, in the language of `Accept-Language`; by kind, group and code")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words that must all be there; accents do not matter")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "question, principle, misconception, risk, opportunity, trust-layer, tension-field,"
                    + " recommendation, measure, role, benchmark, practice, clause, card; several by comma")
    @Parameter(name = "group", in = ParameterIn.QUERY, description = "A topic, chapter or party: training, exit …")
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "Of use in this stage: information-request …")
    @Parameter(
            name = "verification",
            in = ParameterIn.QUERY,
            description = "Figures only: verified, consistent, not-verified, mismatch, not-found; several by comma")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "`next` of the page before")
    public EntryView.FoundView search() {
        Query query = new Query(address);
        LibraryFilter filter = new LibraryFilter(
                query.text("q"),
                query.someOf("kind", Kind.class),
                oneOf(query, "group", GROUPS),
                oneOf(query, "stage", KnowledgeEntry.STAGES),
                query.someOf("verification", Verification.class));
        Language language = signedIn.language();
        return EntryView.FoundView.of(readLibrary.find(filter, language, query.limit(), query.after()), language);
    }

    private static String oneOf(Query query, String name, List<String> choices) {
        String text = query.text(name);
        if (text != null && !choices.contains(text)) {
            throw CaseRuleViolation.invalid(name, "value.not-a-choice", "choices", String.join(", ", choices));
        }
        return text;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(
            operationId = "addLibraryEntry",
            summary =
                    "Drafts an entry of the office's own, which gets a code; nobody else reads it until it is published")
    public Response add(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        KnowledgeEntry entry = EntryBodies.read(body, null);
        String code = once.make(actor, key, "addLibraryEntry", body, () -> draftEntry
                .add(actor, entry)
                .code());
        return Response.created(URI.create("/api/v1/library/" + code + "/draft"))
                .entity(EntryVersionView.of(readLibrary.readDraft(actor, code)))
                .build();
    }

    @GET
    @Path("drafts")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "listLibraryDrafts", summary = "Lists what waits to be published, by code")
    public ListView<EntryVersionView> drafts() {
        return ListView.whole(readLibrary.drafts(signedIn.actor()), EntryVersionView::of);
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(
            operationId = "exportLibrary",
            summary = "Gives what is published as YAML, with sources and figures; the import can read it again")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "As in the list; else all")
    public Response export() {
        return Response.ok(
                        readLibrary.export(signedIn.actor(), new Query(address).someOf("kind", Kind.class)),
                        YamlFiles.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"library.yaml\"")
                .build();
    }

    @POST
    @Path("import")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(
            operationId = "importLibrary",
            summary = "Makes a draft of each entry of a YAML file that says something new; of none if one is wrong")
    public ListView<EntryVersionView> importAll(@Context HttpHeaders headers, InputStream body) throws IOException {
        YamlFiles.mustBeYaml(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), "library.media-type");
        String yaml = YamlFiles.read(body);
        return ListView.whole(importEntries.importAll(signedIn.actor(), yaml), EntryVersionView::of);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(
            operationId = "readLibraryEntry",
            summary = "Reads an entry in all its languages, with what it answers and what answers it")
    public EntryView read(@PathParam("code") String code) {
        return EntryView.of(readLibrary.read(EntryBodies.code(code)), signedIn.language());
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(
            operationId = "withdrawLibraryEntry",
            summary = "Takes an entry off the shelf; it stays in the history and can be drafted anew")
    public void withdraw(@PathParam("code") String code) {
        withdrawEntry.withdraw(signedIn.actor(), EntryBodies.code(code));
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "readLibraryHistory", summary = "Reads all versions of an entry, the newest first")
    public ListView<EntryVersionView> history(@PathParam("code") String code) {
        return ListView.whole(readLibrary.history(signedIn.actor(), EntryBodies.code(code)), EntryVersionView::of);
    }
}
