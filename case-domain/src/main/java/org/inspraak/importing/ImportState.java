package org.inspraak.importing;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Received and checked; nothing was written outside of it. */
    CHECKED,
    RUNNING,
    /** Somebody stopped it; what was brought in stays, the rest waits. */
    STOPPED,
    FINISHED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
