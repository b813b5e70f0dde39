package org.inspraak.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where people come through TLS, the session's cookie is never sent without it. */
@WebListener
public class SecureCookie implements ServletContextListener {

    @Inject
    PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (address.findSecure().isPresent()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
