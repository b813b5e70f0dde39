package org.inspraak.letter;

import java.time.Instant;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

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

    static DispatchProof of(
            CaseFile caseFile, Letter letter, List<Dispatch> dispatches, Language language, Actor by, Moment now) {
        return new DispatchProof(
                language,
                letter,
                caseFile.number().toString(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                dispatches,
                now.instant(),
                by.name());
    }
}
