package org.inspraak.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Makes the account with which an installation without demo data begins: {@code INSPRAAK_ADMIN_USER} with
 * {@code INSPRAAK_ADMIN_PASSWORD}, if there is no account at all.
 */
@WebListener
public class FirstAdministrator implements ServletContextListener {

    @Inject
    RunningMode settings;

    @Inject
    Accounts accounts;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!settings.isDemo()) {
            settings.find("inspraak.admin.password")
                    .ifPresent(password -> accounts.registerFirst(
                            settings.find("inspraak.admin.user").orElse("admin"), password));
        }
    }
}
