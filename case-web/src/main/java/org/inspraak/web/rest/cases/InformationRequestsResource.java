package org.inspraak.web.rest.cases;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.AskedQuestion;
import org.inspraak.inquiry.DraftRequest;
import org.inspraak.inquiry.DraftRequest.Beginning;
import org.inspraak.inquiry.DraftRequest.Content;
import org.inspraak.inquiry.DraftRequest.Draft;
import org.inspraak.inquiry.GiveAnswers;
import org.inspraak.inquiry.GivenAnswer;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.Party;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.inquiry.SuggestQuestions;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.Ids;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Versions;
import org.inspraak.web.rest.cases.RequestViews.CompletenessView;
import org.inspraak.web.rest.cases.RequestViews.DraftView;
import org.inspraak.web.rest.cases.RequestViews.EarlierView;
import org.inspraak.web.rest.cases.RequestViews.RequestView;
import org.inspraak.web.rest.cases.RequestViews.SuggestionView;
import org.inspraak.web.security.SignedIn;

/** The information requests of a case: suggested, written, answered by the three parties, and counted. */
@Path("cases/{number}/information-requests")
@RequestScoped
@Tag(name = "stages")
@Produces(MediaType.APPLICATION_JSON)
public class InformationRequestsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    ReadInquiry inquiry;

    @Inject
    SuggestQuestions suggestQuestions;

    @Inject
    DraftRequest draftRequest;

    @Inject
    GiveAnswers giveAnswers;

    @PathParam("number")
    String number;

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "listInformationRequests", summary = "Lists the rounds of the information request")
    public ListView<RequestView> requests() {
        Actor actor = signedIn.actor();
        Set<UUID> toSee = inquiry.documentsToSee(actor, file());
        return ListView.whole(inquiry.requests(actor, file()), one -> RequestView.of(one, actor, toSee));
    }

    @GET
    @Path("suggestions")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "suggestQuestions",
            summary = "Lists the questions of the library, and says of each whether and why it fits the system")
    public ListView<SuggestionView> suggestions() {
        Language language = signedIn.language();
        return ListView.whole(
                suggestQuestions.suggest(signedIn.actor(), file()), one -> SuggestionView.of(one, language));
    }

    @GET
    @Path("earlier")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(
            operationId = "listEarlierRequests",
            summary = "Lists the requests to this company or about this product with which a new one may begin")
    public ListView<EarlierView> earlier() {
        return ListView.whole(read().earlier(), EarlierView::of);
    }

    @GET
    @Path("draft")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER})
    @Operation(operationId = "readRequestDraft", summary = "Reads the request that is being written")
    public Response draft() {
        Draft draft = read();
        return draft.request()
                .map(request -> answer(request, draft))
                .orElseThrow(() -> CaseRuleViolation.notFound("inquiry.draft-not-found"));
    }

    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "beginRequestDraft",
            summary = "Begins a request with a proposal, what was left open, an earlier request, or the law alone")
    public Response begin(JsonBody body) {
        Beginning how = body.oneOf("begin", Beginning.class);
        UUID earlier = body.id("earlier");
        body.done();
        if (how == null) {
            throw CaseRuleViolation.invalid("begin", "value.missing");
        }
        draftRequest.begin(signedIn.actor(), file(), how, earlier, null);
        return draft();
    }

    @PUT
    @Path("draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER})
    @Operation(
            operationId = "changeRequestDraft",
            summary = "Writes the request anew; what the law asks for is in it in any case")
    public Response write(@HeaderParam("If-Match") String ifMatch, JsonBody body) {
        Integer seen = Versions.read(ifMatch);
        Recipient recipient = body.oneOf("recipient", Recipient.class);
        Language language = body.oneOf("language", Language.class);
        String introduction = body.text("introduction");
        List<AskedQuestion> questions = body.list("questions", InformationRequestsResource::asked);
        body.done();
        Content content = new Content(recipient, language, introduction, questions == null ? List.of() : questions);
        draftRequest.write(signedIn.actor(), file(), seen, content);
        return draft();
    }

    private static AskedQuestion asked(JsonBody row) {
        List<QuestionPart> parts =
                row.list("parts", part -> new QuestionPart(part.text("code"), part.text("question")));
        return new AskedQuestion(
                row.id("id"),
                row.oneOf("topic", Topic.class),
                row.text("code"),
                null,
                row.id("origin"),
                row.text("question"),
                parts == null ? List.of() : parts);
    }

    @PUT
    @Path("{request}/questions/{question}/answers/{party}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, DELEGATE})
    @Operation(
            operationId = "giveAnswers",
            summary = "Writes down what employer, union or workers answer to a question, as a whole or part by part")
    public RequestView answer(
            @PathParam("request") String request,
            @PathParam("question") String question,
            @PathParam("party") String party,
            JsonBody body) {
        Actor actor = signedIn.actor();
        UUID questionId = Ids.read(question, "inquiry.question-unknown");
        UUID requestId = Ids.read(request, "inquiry.request-not-found");
        Party who =
                Codes.find(Party.class, party).orElseThrow(() -> CaseRuleViolation.notFound("inquiry.party-unknown"));
        String by = body.text("by");
        List<GivenAnswer> answers = body.list("answers", row -> given(questionId, row));
        body.done();
        if (answers == null) {
            throw CaseRuleViolation.invalid("answers", "value.missing");
        }
        InformationRequest answered = giveAnswers.give(actor, file(), requestId, who, by, answers);
        return RequestView.of(answered, actor, inquiry.documentsToSee(actor, file()));
    }

    private static GivenAnswer given(UUID question, JsonBody row) {
        List<UUID> documents = new ArrayList<>();
        List<String> ids = row.texts("documents") == null ? List.of() : List.copyOf(row.texts("documents"));
        ids.forEach(id -> documents.add(Ids.read(id, "document.not-found")));
        return new GivenAnswer(
                question, row.text("part"), row.oneOf("state", AnswerState.class), row.text("text"), documents);
    }

    @GET
    @Path("completeness")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(
            operationId = "readCompleteness",
            summary = "Tells how much of what was asked is answered, and what the law asks for item by item")
    public CompletenessView completeness() {
        return CompletenessView.of(inquiry.completeness(signedIn.actor(), file(), signedIn.language()));
    }

    private Draft read() {
        return draftRequest.read(signedIn.actor(), file()).mustBeWriting();
    }

    private static Response answer(InformationRequest request, Draft draft) {
        return Response.ok(DraftView.of(request, draft.changes()))
                .tag(Versions.tag(request.version()))
                .build();
    }

    private CaseNumber file() {
        return CaseNumber.parse(number);
    }
}
