package org.inspraak.knowledge;

import java.util.Set;

/**
 * What is looked for on the shelf.
 *
 * @param text words that must all be there; {@code null} for whatever
 * @param kinds empty for all
 * @param group {@code null} for all
 * @param stage the code of the stage in which it is of use; {@code null} for all
 * @param verifications empty for all; else figures only
 */
public record LibraryFilter(String text, Set<Kind> kinds, String group, String stage, Set<Verification> verifications) {

    public LibraryFilter {
        kinds = Set.copyOf(kinds);
        verifications = Set.copyOf(verifications);
    }

    public static LibraryFilter all() {
        return new LibraryFilter(null, Set.of(), null, null, Set.of());
    }

    /** The same over all kinds, to count them. */
    LibraryFilter ofAnyKind() {
        return new LibraryFilter(text, Set.of(), group, stage, verifications);
    }

    /** Apart from the text, which the shelf looks up. */
    boolean admits(KnowledgeEntry entry) {
        return (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (group == null || group.equals(entry.group()))
                && (stage == null || entry.stages().contains(stage))
                && (verifications.isEmpty()
                        || entry.figure() != null
                                && verifications.contains(entry.figure().verification()));
    }
}
