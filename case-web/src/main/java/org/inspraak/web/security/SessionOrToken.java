package org.inspraak.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;

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
        Optional<Staff> staff = Paths.isOpen(request) ? Optional.empty() : findStaff(request);
        if (staff.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(SessionKeys.STAFF, staff.get());
        Set<String> groups = staff.get().roles().stream().map(Role::code).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(staff.get().username(), groups);
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
