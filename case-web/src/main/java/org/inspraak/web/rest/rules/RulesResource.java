package org.inspraak.web.rest.rules;

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
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.legal.DraftRule;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.ReadRules;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Once;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.YamlFiles;
import org.inspraak.web.security.SignedIn;

/** The legal rules: everybody reads them, legal advisers write drafts, one by one or as a file. */
@Path("legal-rules")
@RequestScoped
@Tag(name = "legal-rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadRules readRules;

    @Inject
    DraftRule draftRule;

    @Inject
    Once once;

    @Context
    UriInfo address;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "listRules", summary = "Lists the active rules and the drafts, by code")
    @Parameter(
            name = "ruleStatus",
            in = ParameterIn.QUERY,
            description = "in-force, adopted, pending, to-be-confirmed, disputed; several by comma")
    @Parameter(name = "day", in = ParameterIn.QUERY, description = "Only rules that are in effect on this day")
    public ListView<RuleView.LineView> list() {
        Query query = new Query(address);
        Set<Status> statuses = query.someOf("ruleStatus", Status.class);
        LocalDate day = query.date("day");
        Language language = signedIn.language();
        return ListView.whole(readRules.list(statuses, day), one -> RuleView.LineView.of(one, language));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(
            operationId = "draftRule",
            summary = "Drafts the next version of a rule, or a new rule; it binds nobody until it is activated")
    public Response draft(@HeaderParam("Idempotency-Key") String key, JsonBody body) {
        Actor actor = signedIn.actor();
        LegalRule rule = RuleBodies.read(body, null);
        String note = body.text("note");
        body.done();
        String code = once.make(actor, key, "draftRule", body, () -> draftRule
                .draft(actor, rule, note)
                .code());
        return Response.created(URI.create("/api/v1/legal-rules/" + code + "/draft"))
                .entity(RuleView.of(readRules.readDraft(code)))
                .build();
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(
            operationId = "exportRules",
            summary = "Gives the active rules as YAML, with their status and doubts; the import can read it again")
    @Parameter(name = "code", in = ParameterIn.QUERY, description = "Of one rule, else all")
    public Response export() {
        String code = new Query(address).text("code");
        return Response.ok(
                        readRules.export(signedIn.actor(), code == null ? null : RuleCodes.code(code)),
                        YamlFiles.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"legal-rules.yaml\"")
                .build();
    }

    @POST
    @Path("import")
    @RolesAllowed(LEGAL_ADVISER)
    @Operation(
            operationId = "importRules",
            summary = "Makes a draft of each rule of a YAML file that says something new; of none if one is wrong")
    public ListView<RuleView> importAll(@Context HttpHeaders headers, InputStream body) throws IOException {
        YamlFiles.mustBeYaml(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), "rule.media-type");
        String yaml = YamlFiles.read(body);
        return ListView.whole(draftRule.importAll(signedIn.actor(), yaml, null), RuleView::of);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "readRule", summary = "Reads a rule with all its versions, the newest first")
    public RuleHistoryView read(@PathParam("code") String code) {
        return RuleHistoryView.of(code, readRules.read(RuleCodes.code(code)));
    }
}
