package org.inspraak.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/** Decides whether someone is who they say. */
@ApplicationScoped
public class Credentials {

    public static final int MAX_USERNAME = 80;

    private static final Logger LOG = Logger.getLogger(Credentials.class.getName());

    @Inject
    StaffDirectory directory;

    @Inject
    Passwords passwords;

    @Inject
    Attempts attempts;

    @Inject
    Accounts accounts;

    @Inject
    RunningMode mode;

    @Inject
    CaseClock clock;

    /**
     * The member of staff with this name and password, if they may sign in here.
     *
     * @throws TooManyAttempts without looking at the password, for a while after too many wrong ones
     */
    public Optional<Staff> check(String username, String password, String address) {
        Moment now = clock.read();
        String name = username == null ? "" : username.strip();
        long seconds = attempts.secondsToWait(name, address, now.instant());
        if (seconds > 0) {
            throw new TooManyAttempts(seconds);
        }
        Optional<Staff> found = findByUsername(name);
        String given = password == null || password.length() > Passwords.MAX_LENGTH ? "" : password;
        boolean right = passwords.isRight(given, found.map(Staff::passwordHash).orElse(null));
        Optional<Staff> staff = found.filter(one -> right);
        if (staff.isPresent()) {
            attempts.succeeded(name);
            accounts.signedIn(staff.get());
        } else {
            attempts.failed(name, address, now.instant());
            LOG.info("A sign-in failed");
        }
        return staff;
    }

    /** The active member of staff with this name; those of the demo only while it runs. */
    public Optional<Staff> findByUsername(String username) {
        if (username.isEmpty() || username.length() > MAX_USERNAME || username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return directory.findByUsername(username).filter(this::isAdmitted);
    }

    /** Whether this member of staff may come in here at all, whoever asks on their behalf. */
    public boolean isAdmitted(Staff staff) {
        return staff.isActive() && (mode.isDemo() || !staff.isDemo());
    }
}
