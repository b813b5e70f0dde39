package org.inspraak.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request as the browser sent it, before a reverse proxy took it out of TLS. */
final class AtPublicAddress extends HttpServletRequestWrapper {

    private static final int HTTPS = 443;

    private final URI address;

    AtPublicAddress(HttpServletRequest request, URI address) {
        super(request);
        this.address = address;
    }

    @Override
    public boolean isSecure() {
        return true;
    }

    @Override
    public String getScheme() {
        return "https";
    }

    @Override
    public String getServerName() {
        return address.getHost();
    }

    @Override
    public int getServerPort() {
        return address.getPort() < 0 ? HTTPS : address.getPort();
    }

    @Override
    public StringBuffer getRequestURL() {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return new StringBuffer("https://" + address.getHost() + port + getRequestURI());
    }
}
