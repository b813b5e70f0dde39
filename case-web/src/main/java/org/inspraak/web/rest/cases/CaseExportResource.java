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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Query;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.sheet.SheetFormat;
import org.inspraak.web.sheet.SheetWriter;
import org.inspraak.web.text.PageBook;

/** The list of cases as a spreadsheet. */
@Path("cases/export")
@RequestScoped
@Tag(name = "cases")
public class CaseExportResource {

    @Inject
    SignedIn signedIn;

    @Inject
    CaseExport export;

    @Context
    UriInfo address;

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "exportCases",
            summary = "Gives the cases of the list as a spreadsheet, at most 20,000; the import can read it again")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "csv or xlsx, else csv")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "nl, fr, de, en, else as Accept-Language")
    @Parameter(name = "text", in = ParameterIn.QUERY, description = "In names, or the beginning of a number")
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "One or several, by comma")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "open, suspended, closed; several by comma")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "One or several, by comma")
    @Parameter(name = "jointCommittee", in = ParameterIn.QUERY, description = "140 stands for 140.03 too")
    @Parameter(name = "owner", in = ParameterIn.QUERY, description = "The owner's id, or `me`")
    @Parameter(name = "due", in = ParameterIn.QUERY, description = "late, within-7-days, later, nothing")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "next-due, number, number-descending, company")
    public Response export() {
        Query query = new Query(address);
        SheetFormat asked = query.oneOf("format", SheetFormat.class);
        SheetFormat format = asked == null ? SheetFormat.CSV : asked;
        Language language = query.oneOf("language", Language.class);
        PageBook words = PageBook.in(language == null ? signedIn.language() : language);
        Actor actor = signedIn.actor();
        CaseExport.Asked list = export.ask(actor, CaseFilters.read(query, actor), CaseFilters.sort(query));
        StreamingOutput body = stream -> {
            try (SheetWriter sheet = format.write(words.get("nav.cases"), stream)) {
                export.write(list, words, sheet);
            }
        };
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"inspraak-" + list.begun().on() + "." + format.ending() + "\"")
                .build();
    }
}
