package org.inspraak.portal;

import java.time.Instant;

/** Writes what an employer hands in as plain text in their language: what they keep, and what the hash is made of. */
public interface AnswerCopies {

    /** The same sheet at the same moment always gives the same text. */
    String write(AnswerSheet sheet, Instant handedInAt);

    /** How much of it is answered, in a sentence, for the case. */
    String summary(AnswerSheet sheet);
}
