package org.inspraak.knowledge;

import java.util.Locale;

/** What came out when a figure was looked up in the study that it is said to come from. */
public enum Verification {
    /** It stands there. */
    VERIFIED,
    /** What was found agrees with it. */
    CONSISTENT,
    NOT_VERIFIED,
    /** The study says something else. */
    MISMATCH,
    NOT_FOUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an employer may be told the figure. */
    public boolean isSound() {
        return this == VERIFIED || this == CONSISTENT;
    }
}
