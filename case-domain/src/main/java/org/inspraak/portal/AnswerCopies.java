package org.inspraak.portal;

import java.time.Instant;

/** Writes what an employer hands in, in the language of the request: the text that the hash is made of, and the copy to keep. */
public interface AnswerCopies {

    /** The same sheet at the same moment always gives the same text. */
    String write(AnswerSheet sheet, String receipt, Instant handedInAt);

    /** What was handed in as a PDF for everybody (PDF/UA). */
    Paper press(AnswerSheet handedIn);

    /**
     * The copy to keep.
     *
     * @param fileName without the ending
     */
    record Paper(String title, String fileName, byte[] pdf) {}

    /** How much of it is answered, in a sentence, for the case. */
    String summary(AnswerSheet sheet);
}
