package org.inspraak.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The key pair for tokens, read once from where the environment says. */
@ApplicationScoped
public class TokenKeys {

    @Inject
    RunningMode settings;

    private volatile RSAPublicKey publicKey;
    private volatile RSAPrivateKey privateKey;

    String issuer() {
        return settings.find("mp.jwt.verify.issuer").orElse("inspraak");
    }

    Optional<RSAPublicKey> findPublicKey() {
        if (publicKey == null) {
            settings.find("mp.jwt.verify.publickey")
                    .or(() -> settings.find("mp.jwt.verify.publickey.location").map(TokenKeys::read))
                    .ifPresent(pem -> publicKey = publicKeyIn(pem));
        }
        return Optional.ofNullable(publicKey);
    }

    Optional<RSAPrivateKey> findPrivateKey() {
        if (privateKey == null) {
            settings.find("inspraak.jwt.private.key").map(TokenKeys::read).ifPresent(pem -> privateKey = keyIn(pem));
        }
        return Optional.ofNullable(privateKey);
    }

    private static String read(String place) {
        try {
            return Files.readString(place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place));
        } catch (IOException e) {
            throw new UncheckedIOException("the key for tokens cannot be read at " + place, e);
        }
    }

    private static RSAPublicKey publicKeyIn(String pem) {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public key for tokens is no RSA key", e);
        }
    }

    private static RSAPrivateKey keyIn(String pem) {
        try {
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key for tokens is no RSA key", e);
        }
    }

    private static byte[] bytes(String pem) {
        return Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
    }
}
