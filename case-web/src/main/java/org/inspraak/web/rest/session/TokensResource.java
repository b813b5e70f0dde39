package org.inspraak.web.rest.session;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.RefusedRequest;
import org.inspraak.web.security.Credentials;
import org.inspraak.web.security.Passwords;
import org.inspraak.web.security.PublicAddress;
import org.inspraak.web.security.Tokens;

/** Gives bearer tokens for names and passwords. */
@Path("tokens")
@RequestScoped
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    Credentials credentials;

    @Inject
    Tokens tokens;

    @Inject
    HttpServletRequest request;

    @Inject
    PublicAddress address;

    @Inject
    CaseClock clock;

    /** A token as OAuth 2 names its parts. */
    public record TokenView(String accessToken, String tokenType, long expiresIn) {}

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createToken", summary = "Signs in by name and password for a quarter of an hour")
    public Response create(JsonBody body) {
        String username = body.text("username");
        String password = body.text("password");
        body.done();
        new CaseRuleViolation.Check()
                .that(username != null, "username", "value.missing")
                .that(password != null, "password", "value.missing")
                .orThrow();
        // what can be nobody's is told by its field, and is no attempt
        var check = new CaseRuleViolation.Check();
        check.keep(() -> Text.required("username", username, Credentials.MAX_USERNAME));
        check.keep(() -> Text.required("password", password, Passwords.MAX_LENGTH));
        check.orThrow();
        Staff staff = credentials
                .check(username, password, address.senderOf(request))
                .orElseThrow(() -> new RefusedRequest(401, "sign-in.wrong"));
        String token = tokens.issue(staff, clock.read()).orElseThrow(() -> new RefusedRequest(503, "token.no-key"));
        return Response.status(Response.Status.CREATED)
                .entity(new TokenView(token, "Bearer", Tokens.LIFE.toSeconds()))
                .build();
    }
}
