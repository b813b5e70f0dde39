package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.inspraak.letter.LetterTemplate.State;

/** Makes a letter's paper with the template that its centrale uses, or gives the one that was approved. */
@ApplicationScoped
class PressLetter {

    @Inject
    ComposeLetter composeLetter;

    @Inject
    Letters letters;

    @Inject
    LetterTemplates templates;

    @Inject
    LetterPress press;

    /** As it would be on this day. */
    LetterPress.Paper press(LetterCases.Found found, LocalDate day) {
        Letter letter = found.letter();
        byte[] template = templates
                .find(found.caseFile().placement().centraleId(), letter.language(), State.ACTIVE)
                .map(LetterTemplate::content)
                .orElse(null);
        return press.press(composeLetter.compose(found.caseFile(), found.request(), letter, day), template);
    }

    /** The paper of an approved letter; of a draft what it would be today. */
    LetterPress.Paper paper(LetterCases.Found found, LocalDate today) {
        boolean isKept = found.letter().state() != Letter.State.DRAFT;
        return isKept
                ? letters.findPaper(found.letter().id())
                        .map(LetterPaper::pressed)
                        .orElseThrow()
                : press(found, today);
    }
}
