package org.inspraak.letter;

import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;

/** Makes letters from what they say and a template. */
public interface LetterPress {

    /**
     * One letter, as a text document and as a PDF for everybody (PDF/UA); both say the same.
     *
     * @param title what it is about, in its language
     * @param fileName without the ending
     */
    record Paper(String title, String fileName, byte[] docx, byte[] pdf) {}

    /** @param template a DOCX that was {@linkplain #check checked}; {@code null} for the one that comes with Inspraak */
    Paper press(LetterContent content, byte[] template);

    /** @throws CaseRuleViolation with everything that is wrong with a template */
    void check(byte[] template);

    /** The template that comes with Inspraak: what a union starts from when it wants its own. */
    byte[] shipped(Language language);

    /** @param title in the language of the proof */
    record Proof(String title, byte[] pdf) {}

    /** The proof of dispatch as a PDF. */
    Proof proof(DispatchProof proof);
}
