package org.inspraak.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What browsers are told to keep to. The policy for pages is written by PrimeFaces, which knows the nonces; see
 * {@code primefaces.CSP_POLICY} in {@code web.xml}.
 */
public class SecurityHeaders implements Filter {

    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    @Inject
    PublicAddress address;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("X-Frame-Options", "DENY");
        // the address of an employer's form holds a secret, which goes nowhere
        answer.setHeader("Referrer-Policy", Paths.isAnswer(asked) ? "no-referrer" : "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Paths.isRest(asked)) {
            answer.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            answer.setHeader("Cache-Control", "no-store");
        } else if (!Paths.isOpen(asked)) {
            answer.setHeader("Cache-Control", "no-store");
        }
        Optional<URI> secure = address.findSecure();
        secure.ifPresent(here -> answer.setHeader("Strict-Transport-Security", "max-age=" + A_YEAR));
        chain.doFilter(
                secure.<ServletRequest>map(here -> new AtPublicAddress(asked, here))
                        .orElse(request),
                new RelativeRedirects(answer));
    }
}
