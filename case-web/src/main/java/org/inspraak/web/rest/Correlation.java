package org.inspraak.web.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.inspraak.web.security.LoggedRequest;

/** Tells every caller under which name the log knows their request. */
public class Correlation implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        ((HttpServletResponse) response).setHeader(LoggedRequest.HEADER, of(asked));
        LoggedRequest.run(asked, () -> chain.doFilter(request, response));
    }

    public static String of(HttpServletRequest request) {
        return LoggedRequest.idOf(request);
    }
}
