package org.inspraak.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** What the addresses of this application are, as far as the doors are concerned. */
final class Paths {

    static final String SIGN_IN = "/sign-in";

    private static final List<String> OPEN_TREES =
            List.of("/jakarta.faces.resource/", "/resources/", "/webjars/", "/health/");
    private static final Set<String> OPEN = Set.of("/favicon.ico", "/health", "/metrics", "/openapi");

    private Paths() {}

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    static boolean isRest(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }

    /** The same for everybody: style sheets, scripts, pictures, and what the platform tells of itself. */
    static boolean isOpen(HttpServletRequest request) {
        String path = of(request);
        return OPEN.contains(path) || OPEN_TREES.stream().anyMatch(path::startsWith);
    }

    /** What calendars of other makers read; the token in the address stands for a session. */
    static boolean isCalendar(HttpServletRequest request) {
        return of(request).startsWith(LoggedRequest.CALENDAR);
    }

    /** Where employers answer without an account; the link and its code stand for a sign-in. */
    static boolean isAnswer(HttpServletRequest request) {
        return of(request).startsWith(LoggedRequest.ANSWER);
    }

    /** Where a file is sent to, which is longer than a form; who takes it in has a bound of its own. */
    static boolean isUpload(HttpServletRequest request) {
        return of(request).equals("/cases/import/file") || isAnswer(request);
    }

    static boolean isSignIn(HttpServletRequest request) {
        String path = of(request);
        return path.equals(SIGN_IN) || path.equals("/sign-in.xhtml");
    }
}
