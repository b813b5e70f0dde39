package org.inspraak.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.inspraak.audit.AcceptedRequests;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;

/** Makes things once, however often the same request arrives: {@code Idempotency-Key}. */
@ApplicationScoped
public class Once {

    @Inject
    AcceptedRequests accepted;

    @Inject
    CaseClock clock;

    /**
     * Makes something, unless this key made it before; key and thing are stored in one transaction.
     *
     * @param key the header, {@code null} when the caller takes the risk
     * @param what the operation, so that a key does not carry over to another one
     * @param make gives the id of what it made
     * @return the id of what was made, now or then
     */
    @Transactional
    public String make(Actor actor, String key, String what, JsonBody body, Supplier<String> make) {
        return make(actor, key, what, body.fingerprint(), make);
    }

    /** For who has much to read before making anything; {@code null} is right too. */
    public static void mustBeWellFormed(String key) {
        if (key != null && !key.matches("[A-Za-z0-9._:-]{1,100}")) {
            throw new RefusedRequest(400, "request.key-malformed", "Idempotency-Key", Map.of("max", 100));
        }
    }

    /**
     * The same for what is no JSON.
     *
     * @param fingerprint the same for the same content
     */
    @Transactional
    public String make(Actor actor, String key, String what, String fingerprint, Supplier<String> make) {
        if (key == null) {
            return make.get();
        }
        mustBeWellFormed(key);
        Optional<String> before = accepted.begin(actor, key, what + " " + fingerprint, clock.read());
        return before.orElseGet(() -> {
            String id = make.get();
            accepted.end(actor, key, id);
            return id;
        });
    }
}
