package org.inspraak.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspraak.organisation.Language;

/** An entry for a test: a model clause in four languages, until it says otherwise. */
final class SomeEntry {

    private String code = "C-TRY-01";
    private Kind kind = Kind.CLAUSE;
    private String group = "review";
    private String when;
    private List<String> stages = List.of("negotiation");
    private List<String> answers = List.of();
    private String rule;
    private Figure figure;
    private final Map<Language, EntryText> texts = new EnumMap<>(Language.class);
    private List<Part> parts = List.of();

    private SomeEntry() {
        for (Language language : Language.values()) {
            texts.put(language, text("Titel " + language.code(), "Tekst " + language.code()));
        }
    }

    static SomeEntry someEntry() {
        return new SomeEntry();
    }

    static EntryText text(String title, String body) {
        return new EntryText(title, body, null, null, null, null);
    }

    SomeEntry called(String itsCode) {
        code = itsCode;
        return this;
    }

    SomeEntry of(Kind itsKind, String itsGroup) {
        kind = itsKind;
        group = itsGroup;
        return this;
    }

    SomeEntry when(String condition) {
        when = condition;
        return this;
    }

    SomeEntry inStage(String stage) {
        stages = List.of(stage);
        return this;
    }

    SomeEntry answering(String... codes) {
        answers = List.of(codes);
        return this;
    }

    SomeEntry restingOn(String itsRule) {
        rule = itsRule;
        return this;
    }

    SomeEntry with(Figure itsFigure) {
        figure = itsFigure;
        return this;
    }

    SomeEntry saying(Language language, EntryText text) {
        texts.put(language, text);
        return this;
    }

    SomeEntry onlyIn(Language language) {
        texts.keySet().retainAll(List.of(language));
        return this;
    }

    SomeEntry with(Part... some) {
        parts = List.of(some);
        return this;
    }

    KnowledgeEntry entry() {
        return new KnowledgeEntry(
                code, kind, group, List.of("S1.16"), stages, when, List.of(), answers, rule, figure, texts, parts);
    }
}
