package org.inspraak.web.rest.cases;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.FoundText;
import org.inspraak.casefile.SearchCases;
import org.inspraak.casefile.Stage;
import org.inspraak.search.Excerpt;
import org.inspraak.search.SearchText;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.security.SignedIn;

/** The words of documents, notes, questions and answers. */
@Path("search")
@RequestScoped
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SearchCases searchCases;

    @Context
    UriInfo address;

    /**
     * What was found.
     *
     * @param id of the document, note, question or answer
     * @param excerpt in pieces that follow each other, the hits among them marked; plain text, no markup
     */
    public record FoundView(
            String kind,
            UUID id,
            String title,
            LocalDate on,
            String caseNumber,
            String company,
            String aiSystem,
            String stage,
            List<Excerpt.Piece> excerpt) {

        static FoundView of(FoundText found) {
            return new FoundView(
                    found.kind().code(),
                    found.subjectId(),
                    found.title() == null ? null : plain(found.title()),
                    found.on(),
                    found.caseNumber().toString(),
                    found.company(),
                    found.aiSystem(),
                    found.stage().code(),
                    found.excerpt().pieces());
        }

        private static String plain(Excerpt title) {
            return title.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
        }
    }

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "searchTexts",
            summary = "Finds documents, notes, questions and answers by their words, in cases that the caller may see")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words that are all there; in quotes one after the other; after a minus not there. In"
                    + " whatever language, within compounds too")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "document, note, question, answer; several by comma")
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "Where the case stands; several by comma")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "`next` of the page before; the total is on the first")
    public ListView<FoundView> search() {
        Query query = new Query(address);
        return ListView.of(
                searchCases.search(
                        signedIn.actor(),
                        query.text("q"),
                        query.someOf("kind", SearchText.Kind.class),
                        query.someOf("stage", Stage.class),
                        query.limit(),
                        query.after()),
                FoundView::of);
    }
}
