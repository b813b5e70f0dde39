package org.inspraak.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inspraak.web.health.DatabaseAway;
import org.inspraak.web.health.DatabaseReach;
import org.inspraak.web.security.LoggedRequest;
import org.inspraak.web.security.SignedIn;

/** Answers what the container itself refused: programs get a problem document, people a page. */
@WebServlet("/refused")
public class Refused extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(Refused.class.getName());
    private static final String PAGE = "/refused.xhtml";

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient DatabaseReach database;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int asTold = told instanceof Integer number ? number : 404;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        boolean isAway = cause instanceof Throwable thrown && (DatabaseAway.isIn(thrown) || !database.isThere());
        int status = isAway ? 503 : asTold;
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = LoggedRequest.written(asked == null ? request.getRequestURI() : asked.toString());
        boolean isCalendar = address.startsWith("/calendar/");
        if (status == 503) {
            response.setIntHeader("Retry-After", DatabaseAway.SECONDS_TO_WAIT);
        }
        if (isAway) {
            LOG.log(Level.WARNING, "The database is away: {0}", DatabaseAway.reason((Throwable) cause));
        } else if (cause instanceof Throwable thrown) {
            LOG.log(Level.SEVERE, thrown, () -> "Request " + Correlation.of(request) + " failed: " + address);
        }
        response.setStatus(status);
        boolean hasPage = getServletContext().getResource(PAGE) != null;
        if (address.startsWith("/api/") || isCalendar || !hasPage) {
            writeProblem(request, response, status, address);
        } else {
            request.setAttribute("refused.status", status);
            request.setAttribute("refused.correlation", Correlation.of(request));
            request.getRequestDispatcher(PAGE).forward(new AskedForPage(request), response);
        }
    }

    private void writeProblem(HttpServletRequest request, HttpServletResponse response, int status, String address)
            throws IOException {
        if (status == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setHeader("Content-Language", signedIn.language().code());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Problem.of(status, Problems.codeOf(status))
                        .toJson(signedIn.language(), address, Correlation.of(request))
                        .toString());
    }
}
