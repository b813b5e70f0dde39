package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.letter.LetterContent.Argument;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;

/** What of the library a letter quotes: figures with their source, and none that was not found in its study. */
@ApplicationScoped
class LetterArguments {

    @Inject
    Library library;

    /** @throws CaseRuleViolation {@code letter.argument-unknown}, {@code letter.figure-not-verified} */
    void check(List<String> codes) {
        codes.forEach(code -> {
            KnowledgeEntry entry = library.find(code)
                    .orElseThrow(() -> CaseRuleViolation.invalid("arguments", "letter.argument-unknown", "code", code));
            if (!entry.mayGoIntoLetter()) {
                throw CaseRuleViolation.invalid("arguments", "letter.figure-not-verified", "code", code);
            }
        });
    }

    /** What has been withdrawn since, or turned out to be wrong, is left out. */
    List<Argument> read(List<String> codes, Language language) {
        return codes.stream()
                .map(library::find)
                .flatMap(Optional::stream)
                .filter(KnowledgeEntry::mayGoIntoLetter)
                .map(entry -> argument(entry, language))
                .toList();
    }

    private static Argument argument(KnowledgeEntry entry, Language language) {
        EntryText text = entry.text(language);
        Figure figure = entry.figure();
        // what is noted beside a figure tells the union how far it reaches, and is not for the employer
        return figure == null
                ? new Argument(text.title(), null, bodyOf(text), null)
                : new Argument(text.title(), figure, "", source(figure, text));
    }

    /** A misconception is quoted with what answers it. */
    private static String bodyOf(EntryText text) {
        return Stream.of(text.body(), text.counterpoint())
                .filter(one -> one != null && !one.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String source(Figure figure, EntryText text) {
        return Stream.of(
                        figure.source(),
                        figure.year() == null ? null : figure.year().toString(),
                        text.population())
                .filter(one -> one != null && !one.isBlank())
                .collect(Collectors.joining(", "));
    }
}
