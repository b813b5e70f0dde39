package org.inspraak.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.web.security.SignedIn;

/**
 * Lets a request through to an operation when its sender holds one of the roles that stand on the operation. One without
 * a word about roles is for nobody. A session that changes something must also show its CSRF token: a browser sends the
 * cookie along with what other sites ask for, but cannot read the token for them.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class RoleGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    ResourceInfo operation;

    @Inject
    SignedIn signedIn;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = operation.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class) || "OPTIONS".equals(context.getMethod())) {
            return;
        }
        if (!signedIn.isSomebody()) {
            throw new RefusedRequest(401, "request.sign-in-needed");
        }
        if (!mayCall(method)) {
            throw CaseRuleViolation.forbidden("access.role-needed");
        }
        if (!signedIn.isByToken() && !READING.contains(context.getMethod())) {
            mustKnowTheSession(context.getHeaderString("X-CSRF-Token"));
        }
    }

    private boolean mayCall(Method method) {
        Set<Role> roles = signedIn.staff().roles();
        return Optional.ofNullable(method.getAnnotation(RolesAllowed.class)).stream()
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .anyMatch(code -> roles.stream().anyMatch(role -> role.code().equals(code)));
    }

    private void mustKnowTheSession(String shown) {
        byte[] right = signedIn.csrfToken().orElse("").getBytes(StandardCharsets.UTF_8);
        byte[] given = shown == null ? new byte[0] : shown.getBytes(StandardCharsets.UTF_8);
        if (right.length == 0 || !MessageDigest.isEqual(right, given)) {
            throw new RefusedRequest(403, "request.csrf");
        }
    }
}
