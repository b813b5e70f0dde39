package org.inspraak.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a form that is longer than all its fields may be together, before anybody reads it. */
public class PagesHaveBounds implements Filter {

    /** In bytes: some forty pages of text in one form, and well under the server's own limit. */
    static final long LONGEST_FORM = 1_000_000;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (Paths.isRest(asked) || Paths.isUpload(asked) || asked.getContentLengthLong() <= LONGEST_FORM) {
            chain.doFilter(request, response);
        } else {
            UnreadBody.readAway(asked.getInputStream());
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
