package org.inspraak.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Salted, slow hashes of passwords: PBKDF2 with HMAC-SHA-512, iterations as OWASP advises for it. */
@ApplicationScoped
public class Passwords {

    static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 200;

    private static final String ITERATIONS = "210000";

    @Inject
    Pbkdf2PasswordHash hashing;

    private String hashOfNobody;

    @PostConstruct
    void begin() {
        hashing.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", ITERATIONS,
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        hashOfNobody = hash("nobody has this password");
    }

    public String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @param hash {@code null} takes as long as any other, so that the time does not tell who has an account
     */
    public boolean isRight(String password, String hash) {
        boolean right = hashing.verify(password.toCharArray(), hash == null ? hashOfNobody : hash);
        return right && hash != null;
    }

    /** @throws CaseRuleViolation when the password is too short, or longer than any that a person keeps */
    static String check(String field, String password) {
        if (password == null || password.length() < MIN_LENGTH || password.length() > MAX_LENGTH) {
            throw CaseRuleViolation.invalid(field, "staff.password-length", "min", MIN_LENGTH, "max", MAX_LENGTH);
        }
        Text.required(field, password, MAX_LENGTH);
        return password;
    }

    /** Tells one password from the next without telling anything of it: the hash's salt. */
    static String mark(String hash) {
        String[] parts = hash == null ? new String[0] : hash.split(":");
        return parts.length > 2 ? parts[2] : "";
    }
}
