package org.inspraak.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.shared.CaseClock;

/**
 * That this browser entered the code of one invitation. It is no sign-in: it names nobody of the union, has no role, and
 * nothing but the form of that invitation asks for it. It ends an hour after the last sign of life.
 */
@RequestScoped
public class FormSession {

    static final Duration IDLE = Duration.ofMinutes(60);

    private static final String ADMISSION = "inspraak.answer.admission";
    private static final String TOLD = "inspraak.answer.told";
    private static final String REFUSED = "inspraak.answer.refused";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    @Inject
    HttpServletRequest request;

    @Inject
    CaseClock clock;

    /** @param csrf what the form sends back, so that no other site can send it */
    private record Admission(UUID invitation, String csrf, Instant lastSeen) implements Serializable {}

    /** The code was right. */
    void begin(UUID invitation) {
        HttpSession session = request.getSession(true);
        // a session id that was known before must be worth nothing after it
        request.changeSessionId();
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String csrf = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(ADMISSION, new Admission(invitation, csrf, moment()));
    }

    void end() {
        find().ifPresent(session -> session.removeAttribute(ADMISSION));
    }

    /** The invitation whose form may be opened here; asking is a sign of life. */
    public Optional<UUID> admitted() {
        Optional<Admission> there = admission();
        there.ifPresent(one -> request.getSession(false)
                .setAttribute(ADMISSION, new Admission(one.invitation(), one.csrf(), moment())));
        return there.map(Admission::invitation);
    }

    /** What the form sends back. */
    public String csrf() {
        return admission().map(Admission::csrf).orElse("");
    }

    boolean isFromOurForm(String shown) {
        byte[] right = csrf().getBytes(StandardCharsets.UTF_8);
        return shown != null
                && right.length > 0
                && MessageDigest.isEqual(right, shown.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Admission> admission() {
        return find().map(session -> (Admission) session.getAttribute(ADMISSION))
                .filter(one -> moment().isBefore(one.lastSeen().plus(IDLE)));
    }

    /** A sentence for the page that is shown next. */
    void tell(String sentence, boolean isRefusal) {
        HttpSession session = request.getSession(true);
        session.setAttribute(isRefusal ? REFUSED : TOLD, sentence);
    }

    /** What went well, once; {@code null} for nothing. */
    public String takeTold() {
        return take(TOLD);
    }

    /** What did not, once; {@code null} for nothing. */
    public String takeRefused() {
        return take(REFUSED);
    }

    private String take(String key) {
        Optional<String> sentence = find().map(session -> (String) session.getAttribute(key));
        find().ifPresent(session -> session.removeAttribute(key));
        return sentence.orElse(null);
    }

    private Optional<HttpSession> find() {
        return Optional.ofNullable(request.getSession(false));
    }

    private Instant moment() {
        return clock.read().instant();
    }
}
