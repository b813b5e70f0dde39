package org.inspraak.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The rules that come with the product; what an office makes of them is its own. */
public final class ShippedRules {

    static final List<String> FILES =
            List.of("be.yaml", "sector.yaml", "eu-ai.yaml", "eu-gdpr.yaml", "eu.yaml", "pending.yaml");

    private ShippedRules() {}

    /** All of them, each in its first version, in the order of their codes. */
    public static List<LegalRule> read() {
        return FILES.stream()
                .flatMap(file -> RuleYaml.read(text(file)).stream())
                .sorted(Comparator.comparing(LegalRule::code))
                .toList();
    }

    static String text(String file) {
        try (InputStream in = ShippedRules.class.getResourceAsStream("rules/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
