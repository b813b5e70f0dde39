package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRules;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.PageTexts;

/** Entries of the library as argument cards: what is read aloud is large, what it rests on is below. */
@RequestScoped
public class EntryCards {

    @Inject
    LibraryWords words;

    @Inject
    LegalRules rules;

    @Inject
    PageTexts texts;

    /**
     * A card in the reader's language, or in the one that there is.
     *
     * @param lang the language in which it speaks
     * @param answer what answers a misconception, or was learnt from a practice
     * @param answerTitle what {@code answer} is
     * @param tags the five A's that it touches, in words
     * @param stages in which it is of use, in words
     * @param rule the citation of the rule that it rests on; {@code null} where there is none
     */
    public record Card(
            String code,
            String kind,
            String group,
            String lang,
            EntryText text,
            List<Mark> marks,
            FigureCard figure,
            String answerTitle,
            List<String> parts,
            String tags,
            String stages,
            String sources,
            String ruleCode,
            String rule,
            boolean copied) {

        public String answer() {
            return text.counterpoint();
        }
    }

    /** @param usable whether it may go into a letter */
    public record FigureCard(String value, Integer year, String source, String url, boolean usable) {}

    public record Link(String code, String kind, String title, String lang) {}

    public Card card(KnowledgeEntry entry) {
        Language language = entry.languageFor(words.language());
        Optional<LegalRule> rule = Optional.ofNullable(entry.rule()).flatMap(rules::find);
        return new Card(
                entry.code(),
                words.kind(entry.kind()),
                words.group(entry),
                language.code(),
                words.text(entry),
                words.marks(entry),
                entry.figure() == null ? null : figure(entry),
                texts.get(entry.kind() == Kind.PRACTICE ? "library.learnt" : "library.counterpoint"),
                entry.parts().stream().map(part -> part.texts().get(language)).toList(),
                entry.tags().stream().map(words::tag).collect(Collectors.joining(", ")),
                entry.stages().stream()
                        .map(stage -> texts.get("stage." + stage))
                        .collect(Collectors.joining(", ")),
                String.join(", ", entry.sources()),
                rule.map(LegalRule::code).orElse(null),
                rule.map(found -> found.text(words.language()).citation()).orElse(null),
                entry.kind() == Kind.CLAUSE || entry.kind() == Kind.QUESTION);
    }

    private FigureCard figure(KnowledgeEntry entry) {
        Figure figure = entry.figure();
        return new FigureCard(
                words.value(figure), figure.year(), figure.source(), figure.url(), entry.mayGoIntoLetter());
    }

    public List<Link> links(List<KnowledgeEntry> entries) {
        return entries.stream()
                .map(entry -> new Link(
                        entry.code(),
                        words.kind(entry.kind()),
                        words.text(entry).title(),
                        entry.languageFor(words.language()).code()))
                .toList();
    }
}
