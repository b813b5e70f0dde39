package org.inspraak.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inspraak.portal.EmployerDoor;
import org.inspraak.portal.LinkToken;
import org.inspraak.web.security.PublicAddress;
import org.inspraak.web.security.RunningMode;

/** At the public address of this installation; open where mail leaves from here. */
@ApplicationScoped
public class PublicEmployerDoor implements EmployerDoor {

    private static final int DAYS_AFTER_DUE = 30;

    @Inject
    PublicAddress address;

    @Inject
    RunningMode settings;

    @Override
    public boolean isOpen() {
        return address.find().isPresent() && settings.find("inspraak.smtp.url").isPresent();
    }

    @Override
    public String addressOf(LinkToken token) {
        String here = address.find()
                .orElseThrow(() -> new IllegalStateException("INSPRAAK_PUBLIC_URL is not set"))
                .toString();
        return here.replaceFirst("/+$", "") + pathOf(token);
    }

    /** Below the address of the installation. */
    public static String pathOf(LinkToken token) {
        return "/answer/" + token.text();
    }

    @Override
    public int daysAfterDue() {
        return settings.find("inspraak.answer.link.days").map(Integer::valueOf).orElse(DAYS_AFTER_DUE);
    }
}
