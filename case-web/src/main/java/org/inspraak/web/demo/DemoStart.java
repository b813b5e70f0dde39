package org.inspraak.web.demo;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import java.io.Serial;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.security.Passwords;
import org.inspraak.web.security.RunningMode;

/**
 * Loads the demo data while the application starts, if it is to be a demo and nobody works here yet. It serves nothing:
 * it is a servlet because servlets begin after every listener, so the process engine is running.
 */
public class DemoStart extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Published, and good on this machine only. */
    private static final String PASSWORD = "inspraak-demo";

    @Inject
    private transient RunningMode mode;

    @Inject
    private transient StaffDirectory staff;

    @Inject
    private transient DemoData data;

    @Inject
    private transient Passwords passwords;

    @Inject
    private transient CaseClock clock;

    @Override
    public void init() {
        if (mode.isDemo() && staff.all().isEmpty()) {
            data.loadInto(clock.read().instant(), passwords.hash(PASSWORD));
        }
    }
}
