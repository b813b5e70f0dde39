package org.inspraak.knowledge;

/**
 * What an entry says in one language; all but the title may be {@code null}.
 *
 * @param body the text itself: a question as it stands in a letter, a clause as it stands in an agreement
 * @param reason why it matters for the systems that the entry's condition names
 * @param counterpoint what answers a misconception; of a practice, what was learnt from it
 * @param provenance what a clause is founded on
 * @param population of whom a figure speaks
 */
public record EntryText(
        String title, String body, String reason, String counterpoint, String provenance, String population) {}
