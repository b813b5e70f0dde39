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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.web.security.SignIn;
import org.inspraak.web.security.SignedIn;

/** The session of the pages, for scripts that run in them. */
@Path("session")
@RequestScoped
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    SignedIn signedIn;

    @Inject
    SignIn signIn;

    /** @param csrfToken absent for callers with a bearer token, who need none */
    public record SessionView(String username, String csrfToken) {}

    @GET
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "readSession", summary = "Tells the X-CSRF-Token of this session")
    public SessionView read() {
        String token = signedIn.isByToken() ? null : signedIn.csrfToken().orElse(null);
        return new SessionView(signedIn.actor().username(), token);
    }

    @DELETE
    @RolesAllowed({CONSULTANT, REGIONAL_OFFICER, SECTOR_COORDINATOR, LEGAL_ADVISER, DELEGATE, ADMINISTRATOR})
    @Operation(operationId = "endSession", summary = "Signs out")
    public void end() {
        signIn.signOut();
    }
}
