package org.inspraak.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;
import org.inspraak.web.health.DatabaseAway;

/**
 * Tells the container who sends a request: by the session that {@link SignIn} began, or by a bearer token under
 * {@code /api}. Name and roles are read from the staff table each time, so someone who is deactivated is out at once,
 * whatever their session or token says. A request with neither goes on as nobody's; pages and REST each say no in their
 * own way.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SessionOrToken implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(SessionOrToken.class.getName());
    private static final String BEARER = "Bearer ";

    @Inject
    Credentials credentials;

    @Inject
    Tokens tokens;

    @Inject
    CaseClock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        AuthenticationStatus[] status = {AuthenticationStatus.NOT_DONE};
        try {
            LoggedRequest.run(request, () -> status[0] = validate(request, response, context));
        } catch (IOException | ServletException gone) {
            LOG.log(Level.FINE, "nobody waits for the answer any more", gone);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return status[0];
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        Optional<Staff> staff;
        try {
            staff = isForEverybody(request) ? Optional.empty() : findStaff(request);
        } catch (RuntimeException failed) {
            return refuse(response, failed);
        }
        if (staff.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(SessionKeys.STAFF, staff.get());
        Set<String> groups = staff.get().roles().stream().map(Role::code).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(staff.get().username(), groups);
    }

    /** Whoever asks here is nobody of the union, also when they are signed in elsewhere. */
    private static boolean isForEverybody(HttpServletRequest request) {
        return Paths.isOpen(request) || Paths.isCalendar(request) || Paths.isAnswer(request);
    }

    /** The server would swallow an exception here and tell of the inside; who it is cannot be said without the database. */
    private static AuthenticationStatus refuse(HttpServletResponse response, RuntimeException failed)
            throws IOException {
        boolean isAway = DatabaseAway.isIn(failed);
        LOG.log(isAway ? Level.WARNING : Level.SEVERE, "Nobody could be known", isAway ? null : failed);
        response.sendError(
                isAway ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Staff> findStaff(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (Paths.isRest(request) && authorization != null) {
            // who shows a token wants to be known by it; a session that happens to be there does not replace a bad one
            request.setAttribute(SessionKeys.BY_TOKEN, true);
            return findByToken(authorization);
        }
        return findBySession(request);
    }

    private Optional<Staff> findByToken(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return tokens.findUsername(authorization.substring(BEARER.length()).strip(), clock.read())
                .flatMap(credentials::findByUsername);
    }

    private Optional<Staff> findBySession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SessionKeys.USERNAME) instanceof String username)) {
            return Optional.empty();
        }
        Optional<Staff> staff = credentials.findByUsername(username).filter(one -> Passwords.mark(one.passwordHash())
                .equals(session.getAttribute(SessionKeys.PASSWORD_MARK)));
        if (staff.isEmpty()) {
            session.invalidate();
        }
        return staff;
    }
}
