package org.inspraak.letter;

import java.time.Instant;
import java.util.List;
import org.inspraak.organisation.Language;

/**
 * What shows that a letter left, to be kept or handed over.
 *
 * @param language of whom it is made for
 * @param writtenAt when the proof was made
 */
public record DispatchProof(
        Language language,
        Letter letter,
        String reference,
        String company,
        String system,
        List<Dispatch> dispatches,
        Instant writtenAt,
        String writtenBy) {

    public DispatchProof {
        dispatches = List.copyOf(dispatches);
    }
}
