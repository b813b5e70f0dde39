package org.inspraak.web.rest.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Part;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.organisation.Language;
import org.inspraak.web.rest.Codes;

/**
 * What an entry of the library says, in all its languages.
 *
 * @param mayGoIntoLetter false for a figure that was not found in its study
 * @param answeredBy what names this entry as something that it answers; absent where it is not asked
 */
public record EntryView(
        String code,
        String kind,
        String group,
        List<String> sources,
        List<String> stages,
        String when,
        List<String> tags,
        List<RefView> answers,
        List<RefView> answeredBy,
        String rule,
        FigureView figure,
        boolean mayGoIntoLetter,
        Map<String, TextView> texts,
        List<Map<String, String>> parts) {

    /** Another entry, with its title in the reader's language. */
    public record RefView(String code, String kind, String title) {

        static RefView of(KnowledgeEntry entry, Language language) {
            return new RefView(
                    entry.code(), entry.kind().code(), entry.text(language).title());
        }
    }

    /** A figure, and what came out when it was looked up. */
    public record FigureView(String value, String unit, Integer year, String source, String url, String verification) {

        static FigureView of(Figure figure) {
            return figure == null
                    ? null
                    : new FigureView(
                            figure.value(),
                            figure.unit(),
                            figure.year(),
                            figure.source(),
                            figure.url(),
                            figure.verification().code());
        }
    }

    /** What the entry says in one language. */
    public record TextView(
            String title, String body, String reason, String counterpoint, String provenance, String population) {

        static TextView of(EntryText text) {
            return new TextView(
                    text.title(),
                    text.body(),
                    text.reason(),
                    text.counterpoint(),
                    text.provenance(),
                    text.population());
        }
    }

    /** An entry in the list, in the reader's language or in the one that there is. */
    public record LineView(String code, String kind, String group, String language, String title, FigureView figure) {

        static LineView of(KnowledgeEntry entry, Language language) {
            return new LineView(
                    entry.code(),
                    entry.kind().code(),
                    entry.group(),
                    entry.languageFor(language).code(),
                    entry.text(language).title(),
                    FigureView.of(entry.figure()));
        }
    }

    /**
     * A page of the library.
     *
     * @param kinds how many of each kind there would be, were no kind chosen
     */
    public record FoundView(List<LineView> items, String next, long total, Map<String, Long> kinds) {

        static FoundView of(ReadLibrary.Found found, Language language) {
            Map<String, Long> kinds = new TreeMap<>();
            found.kinds().forEach((kind, count) -> kinds.put(Codes.of(kind), count));
            return new FoundView(
                    found.page().items().stream()
                            .map(entry -> LineView.of(entry, language))
                            .toList(),
                    found.page().next(),
                    found.page().total(),
                    kinds);
        }
    }

    static EntryView of(ReadLibrary.Whole whole, Language language) {
        return of(
                whole.entry(),
                whole.answers().stream()
                        .map(entry -> RefView.of(entry, language))
                        .toList(),
                whole.answeredBy().stream()
                        .map(entry -> RefView.of(entry, language))
                        .toList());
    }

    static EntryView of(KnowledgeEntry entry) {
        return of(
                entry,
                entry.answers().stream()
                        .map(code -> new RefView(code, null, null))
                        .toList(),
                null);
    }

    private static EntryView of(KnowledgeEntry entry, List<RefView> answers, List<RefView> answeredBy) {
        Map<String, TextView> texts = new TreeMap<>();
        entry.texts().forEach((language, text) -> texts.put(language.code(), TextView.of(text)));
        return new EntryView(
                entry.code(),
                entry.kind().code(),
                entry.group(),
                entry.sources(),
                entry.stages(),
                entry.when(),
                entry.tags(),
                answers,
                answeredBy,
                entry.rule(),
                FigureView.of(entry.figure()),
                entry.mayGoIntoLetter(),
                texts,
                entry.parts().stream().map(EntryView::part).toList());
    }

    private static Map<String, String> part(Part part) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("code", part.code());
        part.texts().forEach((language, text) -> texts.put(language.code(), text));
        return texts;
    }
}
