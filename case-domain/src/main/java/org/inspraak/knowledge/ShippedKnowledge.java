package org.inspraak.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** The entries that come with the product; what an office makes of them is its own. */
public final class ShippedKnowledge {

    static final List<String> FILES = List.of(
            "benchmarks.yaml",
            "cards.yaml",
            "clauses-contestation.yaml",
            "clauses-exit.yaml",
            "clauses-human-in-command.yaml",
            "clauses-job-security.yaml",
            "clauses-monitoring-limits.yaml",
            "clauses-purpose-and-data.yaml",
            "clauses-review.yaml",
            "clauses-testing-involvement.yaml",
            "clauses-training.yaml",
            "clauses-transparency.yaml",
            "clauses-workload.yaml",
            "measures.yaml",
            "misconceptions.yaml",
            "opportunities.yaml",
            "practices.yaml",
            "principles.yaml",
            "questions.yaml",
            "recommendations.yaml",
            "risks.yaml",
            "roles.yaml",
            "tension-fields.yaml",
            "trust-layers.yaml");

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
