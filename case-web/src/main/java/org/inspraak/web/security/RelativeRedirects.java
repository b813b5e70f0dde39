package org.inspraak.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Leads to another place of this application by its path alone. The server would make an address of it out of what the
 * request says of itself: a host that anybody may have written there, and http where a proxy ends TLS.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        boolean isPath = location.startsWith("/") && !location.startsWith("//");
        if (!isPath) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
        setContentLength(0);
    }
}
