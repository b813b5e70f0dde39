package org.inspraak.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * The key pair that signs and checks the REST interface's bearer tokens: made on the first start of a data directory and
 * kept, so that a token outlives a restart. Two nodes on one database share a pair by setting both variables.
 */
record TokenKeys(Path privateKey, Path publicKey) {

    private static final int BITS = 2048;

    static TokenKeys readOrCreate(DataDirectory directory, Map<String, String> environment) {
        String given = environment.getOrDefault("INSPRAAK_JWT_PRIVATE_KEY", "");
        if (!given.isBlank()) {
            return new TokenKeys(Path.of(given), Path.of(environment.getOrDefault("INSPRAAK_JWT_PUBLIC_KEY", "")));
        }
        TokenKeys keys = new TokenKeys(directory.resolve("jwt-private.pem"), directory.resolve("jwt-public.pem"));
        try {
            keys.create();
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused(
                    ExitCode.DATA_DIRECTORY_NOT_WRITABLE,
                    "The keys for bearer tokens in " + directory.path() + " cannot be read or written: "
                            + StartRefused.reason(e),
                    e);
        }
        return keys;
    }

    Map<String, String> environment() {
        return Map.of(
                "INSPRAAK_JWT_PRIVATE_KEY", privateKey.toString(),
                "INSPRAAK_JWT_PUBLIC_KEY", publicKey.toString(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", publicKey.toUri().toString(),
                "MP_JWT_VERIFY_ISSUER", "inspraak");
    }

    private void create() throws IOException, GeneralSecurityException {
        if (!Files.exists(privateKey)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            SecretFile.write(
                    privateKey,
                    pem("PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded()));
            Files.deleteIfExists(publicKey);
        }
        if (!Files.exists(publicKey)) {
            SecretFile.write(
                    publicKey, pem("PUBLIC KEY", publicKeyOf(privateKey).getEncoded()));
        }
    }

    private static PublicKey publicKeyOf(Path privateKey) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(privateKey).replaceAll("-----[A-Z ]+-----|\\s", "");
        KeyFactory factory = KeyFactory.getInstance("RSA");
        var key = (RSAPrivateCrtKey) factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        return factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
