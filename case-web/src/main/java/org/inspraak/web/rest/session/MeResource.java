package org.inspraak.web.rest.session;

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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.casefile.FindWork;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Notices;
import org.inspraak.shared.Page;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.organisation.StaffView;
import org.inspraak.web.security.SignedIn;

/** Whoever asks. */
@Path("me")
@RequestScoped
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    SignedIn signedIn;

    @Inject
    KeepOrganisation organisation;

    @Inject
    FindWork work;

    @Inject
    Notices notices;

    /** How much is due in the cases that the reader may see. */
    public record WorkView(long running, long late, long today, long week, long quiet) {}

    /** A word about a case; the code is the key of its text. */
    public record NoticeView(String code, String caseNumber, Instant recordedAt) {}

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "readMe", summary = "Tells who the caller is")
    public StaffView read() {
        return StaffView.of(signedIn.staff());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "changeMe", summary = "Chooses the language that the caller reads")
    public StaffView change(JsonBody body) {
        Language language = body.oneOf("language", Language.class);
        body.done();
        Text.present("language", language);
        organisation.chooseLanguage(signedIn.actor(), language);
        signedIn.staff().speaks(language);
        return StaffView.of(signedIn.staff());
    }

    @GET
    @Path("work")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE})
    @Operation(operationId = "readMyWork", summary = "Counts what is late, due today and due this week")
    public WorkView work() {
        FindWork.Counts counts = work.count(signedIn.actor());
        return new WorkView(counts.running(), counts.late(), counts.today(), counts.week(), counts.quiet());
    }

    @GET
    @Path("notices")
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "listMyNotices", summary = "Lists the newest words to the caller")
    public ListView<NoticeView> notices() {
        return ListView.whole(
                notices.latestFor(signedIn.actor().id(), Page.DEFAULT_LIMIT),
                one -> new NoticeView(one.code(), one.caseNumber(), one.recordedAt()));
    }
}
