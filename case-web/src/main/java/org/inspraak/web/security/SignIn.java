package org.inspraak.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.inspraak.organisation.Staff;

/** Begins and ends a session. */
@RequestScoped
public class SignIn {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Credentials credentials;

    @Inject
    HttpServletRequest request;

    @Inject
    PublicAddress address;

    /**
     * Signs in by name and password; the rest of this request, and those after it, are the member of staff's.
     *
     * @return false when name and password do not belong together, or the account may not sign in here
     * @throws TooManyAttempts for a while after too many wrong passwords
     */
    public boolean signIn(String username, String password) {
        Optional<Staff> staff = credentials.check(username, password, address.senderOf(request));
        staff.ifPresent(this::begin);
        return staff.isPresent();
    }

    private void begin(Staff staff) {
        HttpSession session = request.getSession(true);
        // a session id that was known before signing in must be worth nothing after it
        request.changeSessionId();
        session.setAttribute(SessionKeys.USERNAME, staff.username());
        session.setAttribute(SessionKeys.PASSWORD_MARK, Passwords.mark(staff.passwordHash()));
        session.setAttribute(SessionKeys.CSRF_TOKEN, newToken());
        request.setAttribute(SessionKeys.STAFF, staff);
    }

    public void signOut() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.removeAttribute(SessionKeys.STAFF);
    }

    /** Where to go after signing in: the address that was asked for if it is one of ours, else the start page. */
    public static String target(String asked) {
        boolean ours = asked != null && asked.matches("/[A-Za-z0-9][A-Za-z0-9/?&=._%+,-]*") && !asked.contains("//");
        return ours ? asked : "/";
    }

    private static String newToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
