package org.inspraak.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.health.DatabaseAway;
import org.inspraak.web.health.DatabaseReach;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.security.TooManyAttempts;

/**
 * The one place where a status is chosen for what went wrong. An exception's own text never reaches the caller; what
 * nobody foresaw is logged once, under the request's correlation id, and answered with that id alone.
 */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    // PostgreSQL's names for what happens when two are at it at once
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ROLLED_BACK_FOR_ANOTHER = "40";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Inject
    SignedIn signedIn;

    @Inject
    DatabaseReach database;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof CaseRuleViolation violation) {
                return answer(new Problem(statusOf(violation.kind()), violation.findings()));
            }
            if (at instanceof RefusedRequest refused) {
                return answer(refused);
            }
            if (at instanceof TooManyAttempts attempts) {
                return answer(attempts);
            }
            if (isMovedMeanwhile(at)) {
                return answer(Problem.of(409, "case.changed-meanwhile"));
            }
            if (DatabaseAway.is(at)) {
                return answerAway(thrown);
            }
            if (isThereAlready(at)) {
                return answer(Problem.of(409, "request.concurrent"));
            }
        }
        if (thrown instanceof WebApplicationException known) {
            return answer(known);
        }
        // what a broken connection leads to may no longer say so: at the end of a transaction, for one
        return database.isThere() ? unforeseen(thrown) : answerAway(thrown);
    }

    private Response answerAway(Throwable thrown) {
        LOG.log(Level.WARNING, "The database is away: {0}", DatabaseAway.reason(thrown));
        return builder(Problem.of(503, codeOf(503)))
                .header(HttpHeaders.RETRY_AFTER, DatabaseAway.SECONDS_TO_WAIT)
                .build();
    }

    static int statusOf(CaseRuleViolation.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
        };
    }

    /** The sentence for a status that the container or JAX-RS chose. */
    static String codeOf(int status) {
        return switch (status) {
            case 400 -> "request.malformed";
            case 401 -> "request.sign-in-needed";
            case 403 -> "access.role-needed";
            case 404 -> "request.no-such-address";
            case 405 -> "request.method";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 414, 431 -> "request.address-too-long";
            case 415 -> "request.media-type";
            case 429 -> "request.too-many";
            case 503 -> "service.database-away";
            default -> status < 500 ? "request.malformed" : "request.unforeseen";
        };
    }

    private Response answer(Problem problem) {
        return builder(problem).build();
    }

    private Response answer(RefusedRequest refused) {
        Response.ResponseBuilder response =
                builder(Problem.of(refused.status(), refused.code(), refused.field(), refused.params()));
        if (refused.status() == 401) {
            response.header(
                    HttpHeaders.WWW_AUTHENTICATE, signedIn.isByToken() ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        return response.build();
    }

    private Response answer(TooManyAttempts attempts) {
        Map<String, Object> params = Map.of("seconds", attempts.seconds());
        return builder(Problem.of(429, "sign-in.too-many-attempts", null, params))
                .header(HttpHeaders.RETRY_AFTER, attempts.seconds())
                .build();
    }

    private Response answer(WebApplicationException known) {
        int status = known.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(known);
        }
        Response.ResponseBuilder response = builder(Problem.of(status, codeOf(status)));
        String allow = known.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private Response unforeseen(Throwable thrown) {
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "Request " + Correlation.of(request) + " failed: " + request.getMethod() + " "
                        + request.getRequestURI());
        return answer(Problem.of(500, "request.unforeseen"));
    }

    private Response.ResponseBuilder builder(Problem problem) {
        String json = problem.toJson(signedIn.language(), request.getRequestURI(), Correlation.of(request))
                .toString();
        return Response.status(problem.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, signedIn.language().code())
                .type(Problem.MEDIA_TYPE)
                .entity(json);
    }

    /** Two changed one thing: the later one of them is told to look again. */
    private static boolean isMovedMeanwhile(Throwable thrown) {
        boolean locked = thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof LockTimeoutException;
        return locked || hasState(thrown, ROLLED_BACK_FOR_ANOTHER) || hasState(thrown, LOCK_NOT_AVAILABLE);
    }

    /** Two made one thing. */
    private static boolean isThereAlready(Throwable thrown) {
        return hasState(thrown, UNIQUE_VIOLATION);
    }

    private static boolean hasState(Throwable thrown, String beginning) {
        return thrown instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(beginning);
    }
}
