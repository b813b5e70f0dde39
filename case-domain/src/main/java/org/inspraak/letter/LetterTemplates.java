package org.inspraak.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Language;

/** The templates that centrales made. */
interface LetterTemplates {

    void add(LetterTemplate template);

    Optional<LetterTemplate> find(UUID centraleId, Language language, LetterTemplate.State state);

    /** Drafts and those in use, by language. */
    List<LetterTemplate> ofCentrale(UUID centraleId);

    /** Stores what was changed so far, so that a place is free before another one takes it. */
    void storeChanges();
}
