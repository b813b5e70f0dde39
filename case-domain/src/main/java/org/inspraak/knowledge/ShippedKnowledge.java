package org.inspraak.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The entries that come with the product; what an office makes of them is its own. */
public final class ShippedKnowledge {

    static final List<String> FILES = List.of();

    private ShippedKnowledge() {}

    /** All of them, in the order of their codes. */
    public static List<KnowledgeEntry> read() {
        return FILES.stream()
                .flatMap(file -> KnowledgeYaml.read(text(file)).stream())
                .sorted(Comparator.comparing(KnowledgeEntry::code))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = ShippedKnowledge.class.getResourceAsStream("catalogue/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
