package org.inspraak.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * The name under which a request is found in the log: the caller's own {@code X-Correlation-Id}, or a new one. While the
 * request is handled its thread bears this name, and every log line tells its thread: so each line carries it, those of
 * the server and of libraries too, in whichever format and on whichever server.
 */
public final class LoggedRequest {

    public static final String HEADER = "X-Correlation-Id";

    /** Below each of these an address holds a secret. */
    static final String CALENDAR = "/calendar/";

    static final String ANSWER = "/answer/";

    private static final String ATTRIBUTE = "inspraak.correlation-id";
    private static final String THREAD = "request ";

    private LoggedRequest() {}

    /** What is done for a request. */
    public interface Step {
        void run() throws IOException, ServletException;
    }

    public static String idOf(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String id = isSane(given) ? given : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** An address as it may be written down: without the secret that it holds. */
    public static String written(String address) {
        for (String secret : List.of(CALENDAR, ANSWER)) {
            if (address.startsWith(secret)) {
                return secret;
            }
        }
        return address;
    }

    public static void run(HttpServletRequest request, Step step) throws IOException, ServletException {
        Thread thread = Thread.currentThread();
        String itsOwn = thread.getName();
        thread.setName(THREAD + idOf(request));
        try {
            step.run();
        } finally {
            thread.setName(itsOwn);
        }
    }

    private static boolean isSane(String id) {
        return id != null && id.matches("[A-Za-z0-9._-]{8,64}");
    }
}
