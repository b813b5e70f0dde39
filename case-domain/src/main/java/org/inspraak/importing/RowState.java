package org.inspraak.importing;

import java.util.Locale;
import java.util.Optional;

/** What a row can become, or became. */
public enum RowState {
    READY,
    /** Will be brought in, but something in it was assumed. */
    UNCLEAR,
    /** Held back until it is mended in the sheet. */
    WRONG,
    /** The system has a case already. */
    ALREADY_THERE,
    IMPORTED,
    /** It was to be brought in, and something stood in its way then. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RowState> find(String code) {
        for (RowState state : values()) {
            if (state.code().equals(code)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    boolean isWaiting() {
        return this == READY || this == UNCLEAR;
    }
}
