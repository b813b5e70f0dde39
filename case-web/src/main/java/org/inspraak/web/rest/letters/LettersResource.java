package org.inspraak.web.rest.letters;

import static org.inspraak.web.security.RoleNames.CONSULTANT;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.ReceivedFile;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.letter.ApproveLetter;
import org.inspraak.letter.ChangeLetter;
import org.inspraak.letter.DraftLetter;
import org.inspraak.letter.KeepSlip;
import org.inspraak.letter.LetterDetails;
import org.inspraak.letter.LetterPress;
import org.inspraak.letter.ReadLetters;
import org.inspraak.letter.SendLetter;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.rest.documents.DocumentInbox;
import org.inspraak.web.rest.letters.LetterViews.LetterLine;
import org.inspraak.web.rest.letters.LetterViews.LetterView;
import org.inspraak.web.security.SignedIn;

/** The letters of a case: drafted, approved, sent, and the proof that they left. */
@Path("cases/{number}/letters")
@RequestScoped
@Tag(name = "letters")
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadLetters readLetters;

    @Inject
    DraftLetter draftLetter;

    @Inject
    ChangeLetter changeLetter;

    @Inject
    ApproveLetter approveLetter;

    @Inject
    SendLetter sendLetter;

    @Inject
    KeepSlip keepSlip;

    @Context
    UriInfo address;

    @PathParam("number")
    String number;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "listLetters", summary = "Lists the letters of a case, latest first")
    public ListView<LetterLine> list() {
        return ListView.whole(readLetters.ofCase(signedIn.actor(), file()), LetterLine::of);
    }

    @POST
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "draftLetter",
            summary = "Begins the letter that the case waits for, a request or a reminder; twice gives the same one")
    @Parameter(
            name = "round",
            in = ParameterIn.QUERY,
            description = "Number of the request that it is about, where several are ready or wait; else the latest")
    public Response draft() {
        Integer round = new Query(address).wholeNumber("round");
        return read(draftLetter.draft(signedIn.actor(), file(), round).id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readLetter", summary = "Reads a letter and how it left")
    public Response read(@PathParam("id") String id) {
        ReadLetters.Whole whole = readLetters.read(signedIn.actor(), file(), idOf(id));
        return Response.ok(LetterView.of(whole.letter(), whole.dispatches()))
                .tag(Versions.tag(whole.letter().version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "changeLetter", summary = "Changes a letter that has not left; its approval goes")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Integer seen = Versions.read(ifMatch);
        LetterDetails details = new LetterDetails(
                body.oneOf("language", Language.class),
                body.text("addressee"),
                body.text("ownText"),
                body.date("answerDueOn"),
                body.text("signedBy"),
                listed(body.texts("emails")),
                listed(body.texts("arguments")));
        body.done();
        changeLetter.change(signedIn.actor(), file(), idOf(id), seen, details);
        return read(id);
    }

    private static List<String> listed(Set<String> texts) {
        return texts == null ? null : new ArrayList<>(texts);
    }

    @GET
    @Path("{id}/content.docx")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readLetterText", summary = "Gives a letter as a text document")
    public Response docx(@PathParam("id") String id) {
        LetterPress.Paper paper = readLetters.paper(signedIn.actor(), file(), idOf(id));
        return LetterFiles.attachment(paper.docx(), LetterFiles.DOCX, paper.fileName() + ".docx");
    }

    @GET
    @Path("{id}/content.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readLetterPdf", summary = "Gives a letter as an accessible PDF")
    public Response pdf(@PathParam("id") String id) {
        LetterPress.Paper paper = readLetters.paper(signedIn.actor(), file(), idOf(id));
        return LetterFiles.attachment(paper.pdf(), LetterFiles.PDF, paper.fileName() + ".pdf");
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "approveLetter",
            summary = "Finds a letter right as it stands; where the office wants four eyes, a regional officer does")
    public Response approve(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        approveLetter.approve(signedIn.actor(), file(), idOf(id), Versions.read(ifMatch));
        return read(id);
    }

    @POST
    @Path("{id}/mail")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "mailLetter",
            summary = "Sends an approved letter by mail, to each address apart, and does the task it was written for")
    public Response mail(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        sendLetter.byMail(signedIn.actor(), file(), idOf(id), Versions.read(ifMatch));
        return Response.accepted(read(id).getEntity()).build();
    }

    @POST
    @Path("{id}/handover")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "noteLetterSent",
            summary = "Notes that an approved letter went by registered post or was handed over")
    public Response handOver(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Integer seen = Versions.read(ifMatch);
        Channel channel = body.oneOf("channel", Channel.class);
        LocalDate sentOn = body.date("sentOn");
        String toWhom = body.text("toWhom");
        String registeredAs = body.text("registeredAs");
        body.done();
        SendLetter.Given given = new SendLetter.Given(channel, sentOn, toWhom, registeredAs);
        sendLetter.byHand(signedIn.actor(), file(), idOf(id), seen, given);
        return read(id);
    }

    @POST
    @Path("{id}/slip")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(operationId = "keepLetterSlip", summary = "Adds the scan of the post's slip or of a receipt")
    public Response slip(
            @PathParam("id") String id,
            @Parameter(description = "What the file is called, with its ending") @QueryParam("name") String name,
            @Context HttpHeaders headers,
            InputStream scan)
            throws IOException {
        String called = Text.required("name", name, Text.LINE);
        try (ReceivedFile file = DocumentInbox.receive(new DocumentInbox.Sent(null, headers, scan))) {
            keepSlip.keep(signedIn.actor(), file(), idOf(id), called, file.stream());
        }
        return read(id);
    }

    @GET
    @Path("{id}/proof.pdf")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "readLetterProof",
            summary = "Gives the proof that a letter left, in the reader's language")
    public Response proof(@PathParam("id") String id) {
        byte[] proof = readLetters.proof(signedIn.actor(), file(), idOf(id), signedIn.language());
        return LetterFiles.attachment(proof, LetterFiles.PDF, "proof-" + number + ".pdf");
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }

    private static UUID idOf(String id) {
        return Ids.read(id, "letter.not-found");
    }
}
