package org.inspraak.web.rest.letters;

import static org.inspraak.web.security.RoleNames.ADMINISTRATOR;
import static org.inspraak.web.security.RoleNames.SECTOR_COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.document.ReceivedFile;
import org.inspraak.letter.KeepTemplates;
import org.inspraak.letter.LetterTemplate;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.documents.DocumentInbox;
import org.inspraak.web.rest.letters.LetterViews.LetterheadView;
import org.inspraak.web.rest.letters.LetterViews.TemplateView;
import org.inspraak.web.security.SignedIn;

/** The templates of a centrale's letters, and the heads of its offices' paper. */
@Path("")
@RequestScoped
@Tag(name = "letters")
@Produces(MediaType.APPLICATION_JSON)
public class LetterTemplatesResource {

    @Inject
    SignedIn signedIn;

    @Inject
    KeepTemplates keepTemplates;

    @Inject
    KeepOrganisation keepOrganisation;

    @GET
    @Path("letter-templates")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "listLetterTemplates", summary = "Lists the templates of the own centrale by language")
    public ListView<TemplateView> list() {
        List<LetterTemplate> own = keepTemplates.read(signedIn.actor());
        return ListView.whole(Arrays.asList(Language.values()), language -> TemplateView.of(language, own));
    }

    @GET
    @Path("letter-templates/{language}/content.docx")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "readLetterTemplate", summary = "Gives the template in use, to begin one's own with")
    public Response content(@PathParam("language") String language) {
        Language chosen = languageOf(language);
        byte[] file = keepTemplates.inUse(signedIn.actor(), chosen);
        return LetterFiles.attachment(file, LetterFiles.DOCX, "template-" + chosen.code() + ".docx");
    }

    @GET
    @Path("letter-templates/{language}/preview.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(
            operationId = "previewLetterTemplate",
            summary = "Gives a letter with sample data, made with the draft where there is one")
    public Response preview(@PathParam("language") String language) {
        Language chosen = languageOf(language);
        byte[] file = keepTemplates.preview(signedIn.actor(), chosen).pdf();
        return LetterFiles.attachment(file, LetterFiles.PDF, "preview-" + chosen.code() + ".pdf");
    }

    @PUT
    @Path("letter-templates/{language}/draft")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "uploadLetterTemplate", summary = "Checks a DOCX and keeps it as the draft of a template")
    public TemplateView upload(
            @PathParam("language") String language,
            @Parameter(description = "What the file is called") @QueryParam("name") String name,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Language chosen = languageOf(language);
        try (ReceivedFile file = DocumentInbox.receive(new DocumentInbox.Sent(null, headers, body))) {
            keepTemplates.upload(signedIn.actor(), chosen, name, LetterFiles.template(file.stream()));
        }
        return view(chosen);
    }

    @POST
    @Path("letter-templates/{language}/activation")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "activateLetterTemplate", summary = "Takes the draft into use for letters from now on")
    public TemplateView activate(@PathParam("language") String language) {
        Language chosen = languageOf(language);
        keepTemplates.activate(signedIn.actor(), chosen);
        return view(chosen);
    }

    @DELETE
    @Path("letter-templates/{language}")
    @RolesAllowed(SECTOR_COORDINATOR)
    @Operation(operationId = "giveUpLetterTemplate", summary = "Goes back to the template that comes with Inspraak")
    public void giveUp(@PathParam("language") String language) {
        keepTemplates.giveUp(signedIn.actor(), languageOf(language));
    }

    @GET
    @Path("letterheads")
    @RolesAllowed({SECTOR_COORDINATOR, ADMINISTRATOR})
    @Operation(operationId = "listLetterheads", summary = "Lists what stands at the head of offices' letters")
    public ListView<LetterheadView> letterheads() {
        return ListView.whole(keepOrganisation.letterheads(signedIn.actor()), LetterheadView::of);
    }

    @PUT
    @Path("letterheads/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({SECTOR_COORDINATOR, ADMINISTRATOR})
    @Operation(operationId = "changeLetterhead", summary = "Says what stands at the head of an office's letters")
    public LetterheadView changeLetterhead(@PathParam("id") String id, JsonBody body) {
        String address = body.text("address");
        String phone = body.text("phone");
        String mail = body.text("mail");
        Boolean second = body.yesNo("secondApproval");
        body.done();
        UUID office = Ids.read(id, "office.not-found");
        Letterhead letterhead = new Letterhead(address, phone, mail, Boolean.TRUE.equals(second));
        return LetterheadView.of(keepOrganisation.changeLetterhead(signedIn.actor(), office, letterhead));
    }

    private TemplateView view(Language language) {
        return TemplateView.of(language, keepTemplates.read(signedIn.actor()));
    }

    private static Language languageOf(String code) {
        return Codes.find(Language.class, code)
                .orElseThrow(() -> CaseRuleViolation.notFound("letter.template.language-unknown"));
    }
}
