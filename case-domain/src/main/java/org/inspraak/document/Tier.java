package org.inspraak.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whose eyes a document is for. A delegate never learns that one of the union's own documents is there: every query over
 * documents and every count of them asks for {@link #openTo} only.
 */
public enum Tier {
    /** The union's staff. */
    UNION_ONLY,
    /** The delegates of the company too. */
    DELEGATES,
    /** The delegates and the employer too. */
    EMPLOYER;

    /** @param unionFile whether the reader sees the union's own side of a case */
    public static Set<Tier> openTo(boolean unionFile) {
        return unionFile ? EnumSet.allOf(Tier.class) : EnumSet.of(DELEGATES, EMPLOYER);
    }
}
