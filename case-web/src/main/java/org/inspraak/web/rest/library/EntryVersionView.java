package org.inspraak.web.rest.library;

import java.time.Instant;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.web.rest.Codes;

/**
 * One version of an entry, as coordinators see it.
 *
 * @param state draft, published, replaced, withdrawn or discarded
 * @param shipped whether it came with Inspraak as it is; then nobody drafted it
 */
public record EntryVersionView(
        int version,
        String state,
        boolean shipped,
        String draftedBy,
        Instant draftedAt,
        String publishedBy,
        Instant publishedAt,
        Instant endedAt,
        EntryView entry) {

    static EntryVersionView of(EntryVersion version) {
        return new EntryVersionView(
                version.number(),
                Codes.of(version.state()),
                version.isShipped(),
                version.draftedByName(),
                version.draftedAt(),
                version.publishedByName(),
                version.publishedAt(),
                version.endedAt(),
                EntryView.of(version.entry()));
    }
}
