package org.inspraak.document;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that refers to a document.
 *
 * @param kind what kind of thing: its words are the text {@code document.use.<kind>}
 * @param subjectId of the letter, the question, the deadline
 * @param words what it is called there, may be {@code null}
 */
public record DocumentUse(UUID documentId, Kind kind, UUID subjectId, String words, Instant usedAt) {

    public enum Kind {
        LETTER,
        DISPATCH_PROOF,
        ANSWER,
        DEADLINE_EVIDENCE
    }
}
