package org.inspraak.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads everybody who asks for a page without having signed in to the sign-in page, and back afterwards. */
public class PagesNeedSession implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        boolean free = asked.getDispatcherType() != DispatcherType.REQUEST
                || Paths.isRest(asked)
                || Paths.isOpen(asked)
                || Paths.isCalendar(asked)
                || Paths.isAnswer(asked)
                || Paths.isSignIn(asked)
                || asked.getAttribute(SessionKeys.STAFF) != null;
        if (free) {
            chain.doFilter(request, response);
        } else {
            leadToSignIn(asked, (HttpServletResponse) response);
        }
    }

    private static void leadToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String to = request.getContextPath() + Paths.SIGN_IN + "?to="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            // URLEncoder leaves nothing that XML would read as its own
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + to
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(to);
        }
    }

    private static String wanted(HttpServletRequest request) {
        boolean isGet = "GET".equals(request.getMethod());
        String query = isGet && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        return Paths.of(request) + query;
    }
}
