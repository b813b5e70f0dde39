package org.inspraak.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the library is, the groups that it can stand in, and how the codes of an office's own ones begin. */
public enum Kind {
    /** To the employer; its groups are the topics of an information request (S1.16 to S1.56). */
    QUESTION(
            "Q",
            "general",
            "investment",
            "employment",
            "job-content",
            "training",
            "health-and-safety",
            "monitoring",
            "worker-data"),
    PRINCIPLE("P"),
    /** With the counterpoint that answers it. */
    MISCONCEPTION("M"),
    RISK("R"),
    OPPORTUNITY("O"),
    TRUST_LAYER("T"),
    TENSION_FIELD("F"),
    RECOMMENDATION("A", "worker-organisations", "employers", "policy", "knowledge-centres", "decision-makers"),
    MEASURE("D"),
    ROLE("W"),
    /** A figure from a study. */
    BENCHMARK("B"),
    /** What was tried somewhere, told so that nobody can be recognised. */
    PRACTICE("X", "good", "bad", "example"),
    /** A model text for an agreement; its groups are the chapters. */
    CLAUSE(
            "C",
            "human-in-command",
            "transparency",
            "contestation",
            "purpose-and-data",
            "monitoring-limits",
            "training",
            "job-security",
            "workload",
            "testing-involvement",
            "review",
            "exit"),
    CARD("K");

    private final String prefix;
    private final List<String> groups;

    Kind(String prefix, String... groups) {
        this.prefix = prefix;
        this.groups = List.of(groups);
    }

    /** The name that files, addresses and translation keys use: {@code trust-layer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** In their order; empty where entries of this kind stand in no group. */
    public List<String> groups() {
        return groups;
    }

    /** Whether an entry of this kind is more than its title. */
    public boolean needsBody() {
        return this == QUESTION || this == CLAUSE || this == PRACTICE;
    }

    /**
     * Whether it is an argument towards an employer. Questions are asked and clauses negotiated; cards and roles speak to
     * the union's own people.
     */
    public boolean isArgument() {
        return switch (this) {
            case QUESTION, CLAUSE, CARD, ROLE -> false;
            default -> true;
        };
    }

    /** How the codes of the office's own entries begin: {@code C-OWN-}. */
    String ownPrefix() {
        return prefix + "-OWN-";
    }
}
