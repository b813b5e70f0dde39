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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.MorningMailSettings;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.security.SignedIn;

/** What the caller chose for themselves. */
@Path("me/settings")
@RequestScoped
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    SignedIn signedIn;

    @Inject
    KeepOrganisation organisation;

    /** Settings of a person. */
    public record SettingsView(MorningMailView morningMail) {

        static SettingsView of(MorningMailSettings mail) {
            return new SettingsView(new MorningMailView(
                    mail.isWanted(),
                    mail.isOnWorkingDaysOnly(),
                    mail.hasDue(),
                    mail.hasLate(),
                    mail.hasNew(),
                    mail.isOfTeam()));
        }
    }

    /** Whether the mail of the morning comes, on which days, and what stands in it. */
    public record MorningMailView(
            boolean wanted, boolean workingDaysOnly, boolean due, boolean late, boolean news, boolean team) {}

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "readMySettings", summary = "Tells what the caller chose")
    public SettingsView read() {
        return SettingsView.of(signedIn.staff().morningMail());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "changeMySettings", summary = "Chooses what stands in the mail of the morning")
    public SettingsView change(JsonBody body) {
        MorningMailSettings there = signedIn.staff().morningMail();
        MorningMailSettings chosen = body.object("morningMail", mail -> read(mail, there));
        body.done();
        Text.present("morningMail", chosen);
        organisation.chooseMorningMail(signedIn.actor(), chosen);
        signedIn.staff().reads(chosen);
        return SettingsView.of(chosen);
    }

    /** What is not named stays as it is. */
    private static MorningMailSettings read(JsonBody mail, MorningMailSettings there) {
        return new MorningMailSettings(
                orStay(mail.yesNo("wanted"), there.isWanted()),
                orStay(mail.yesNo("workingDaysOnly"), there.isOnWorkingDaysOnly()),
                orStay(mail.yesNo("due"), there.hasDue()),
                orStay(mail.yesNo("late"), there.hasLate()),
                orStay(mail.yesNo("news"), there.hasNew()),
                orStay(mail.yesNo("team"), there.isOfTeam()));
    }

    private static boolean orStay(Boolean given, boolean there) {
        return given == null ? there : given;
    }
}
