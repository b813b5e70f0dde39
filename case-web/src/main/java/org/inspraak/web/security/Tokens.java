package org.inspraak.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;

/**
 * Bearer tokens as MicroProfile JWT lays them down: RS256, {@code iss}, {@code exp}, {@code upn} and {@code groups},
 * checked by the standard settings {@code mp.jwt.verify.*}. The groups are there for others; here the staff table says
 * what someone may do.
 */
@ApplicationScoped
public class Tokens {

    public static final Duration LIFE = Duration.ofMinutes(15);

    @Inject
    TokenKeys keys;

    /** Empty when this installation has no key to sign with. */
    public Optional<String> issue(Staff staff, Moment now) {
        return keys.findPrivateKey().map(key -> {
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(keys.issuer())
                    .subject(staff.id().toString())
                    .claim("upn", staff.username())
                    .claim(
                            "groups",
                            staff.roles().stream().map(Role::code).sorted().toList())
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(now.instant()))
                    .expirationTime(Date.from(now.instant().plus(LIFE)))
                    .build();
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
            try {
                token.sign(new RSASSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException("the key for tokens does not sign", e);
            }
            return token.serialize();
        });
    }

    /** Whose token it is; empty when it is not signed by us, is over, or is no token at all. */
    public Optional<String> findUsername(String token, Moment now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            // the algorithm is ours to choose, never the token's
            boolean signed = JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())
                    && keys.findPublicKey().isPresent()
                    && jwt.verify(new RSASSAVerifier(keys.findPublicKey().get()));
            return signed ? checked(jwt.getJWTClaimsSet(), now.instant()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    private Optional<String> checked(JWTClaimsSet claims, Instant now) throws ParseException {
        Date end = claims.getExpirationTime();
        Date begin = claims.getNotBeforeTime();
        boolean valid = keys.issuer().equals(claims.getIssuer())
                && end != null
                && end.toInstant().isAfter(now)
                && (begin == null || !begin.toInstant().isAfter(now));
        return valid ? Optional.ofNullable(claims.getStringClaim("upn")) : Optional.empty();
    }
}
