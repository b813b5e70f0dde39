package org.inspraak.casefile;

import java.util.Optional;

/** The stages of a case in their order; {@link #CLOSED} is the end. */
public enum Stage {
    INTAKE("intake"),
    INFORMATION_REQUEST("information-request"),
    IMPACT_ASSESSMENT("impact-assessment"),
    NEGOTIATION("negotiation"),
    AGREED_PLAN("agreed-plan"),
    RE_EVALUATION("re-evaluation"),
    CLOSED("closed");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The name that processes, addresses and translation keys use: {@code information-request}. */
    public String code() {
        return code;
    }

    public static Stage of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no stage is called " + code));
    }

    public static Optional<Stage> find(String code) {
        for (Stage stage : values()) {
            if (stage.code.equals(code)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Where a skipped stage leads to; the last working stage leads to the end. */
    public Stage next() {
        return this == CLOSED ? CLOSED : values()[ordinal() + 1];
    }

    public boolean isBefore(Stage other) {
        return ordinal() < other.ordinal();
    }
}
