package org.inspraak.web.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Gives every request a name under which it is found in the log: the caller's own {@code X-Correlation-Id}, or a new
 * one.
 */
public class Correlation implements Filter {

    private static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = "inspraak.correlation-id";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response).setHeader(HEADER, of((HttpServletRequest) request));
        chain.doFilter(request, response);
    }

    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String id = isSane(given) ? given : UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static boolean isSane(String id) {
        return id != null && id.matches("[A-Za-z0-9._-]{8,64}");
    }
}
