package org.inspraak.casefile;

import java.util.Locale;

/** How a case ended. */
public enum CaseOutcome {
    AGREEMENT,
    NO_AGREEMENT,
    WITHDRAWN,
    SYSTEM_RETIRED,
    /** Taken over from elsewhere as closed. */
    NOT_RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
