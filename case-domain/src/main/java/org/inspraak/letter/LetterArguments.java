package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.inspraak.letter.LetterContent.Argument;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;

/** What of the library a letter quotes. */
@ApplicationScoped
class LetterArguments {

    /** @throws CaseRuleViolation {@code letter.argument-unknown} */
    void check(List<String> codes) {
        codes.forEach(code -> {
            throw CaseRuleViolation.invalid("arguments", "letter.argument-unknown", "code", code);
        });
    }

    List<Argument> read(List<String> codes, Language language) {
        return List.of();
    }
}
