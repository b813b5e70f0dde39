package org.inspraak.web.rest.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Part;
import org.inspraak.knowledge.Verification;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.JsonBody;

/** Reads an entry as a program says it; whether it can stand in the library, the domain says. */
final class EntryBodies {

    private EntryBodies() {}

    /** @param code of the entry; an own one gets its code later */
    static KnowledgeEntry read(JsonBody body, String code) {
        Kind kind = body.oneOf("kind", Kind.class);
        Map<Language, EntryText> texts = body.object("texts", EntryBodies::texts);
        List<Part> parts = body.list("parts", EntryBodies::part);
        KnowledgeEntry entry = new KnowledgeEntry(
                code,
                kind,
                body.text("group"),
                some(body, "sources"),
                some(body, "stages"),
                body.text("when"),
                some(body, "tags"),
                some(body, "answers"),
                body.text("rule"),
                body.object("figure", EntryBodies::figure),
                texts == null ? Map.of() : texts,
                parts == null ? List.of() : parts);
        body.done();
        return entry;
    }

    /** @throws CaseRuleViolation {@code library.not-found} for what cannot be the code of an entry */
    static String code(String text) {
        if (!text.matches("[A-Z0-9-]{1,80}")) {
            throw CaseRuleViolation.notFound("library.not-found");
        }
        return text;
    }

    private static List<String> some(JsonBody body, String name) {
        Set<String> texts = body.texts(name);
        return texts == null ? List.of() : List.copyOf(texts);
    }

    private static Figure figure(JsonBody body) {
        return new Figure(
                body.text("value"),
                body.text("unit"),
                body.wholeNumber("year"),
                body.text("source"),
                body.text("url"),
                body.oneOf("verification", Verification.class));
    }

    private static Map<Language, EntryText> texts(JsonBody body) {
        Map<Language, EntryText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            EntryText text = body.object(language.code(), EntryBodies::text);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static EntryText text(JsonBody body) {
        return new EntryText(
                body.text("title"),
                body.text("body"),
                body.text("reason"),
                body.text("counterpoint"),
                body.text("provenance"),
                body.text("population"));
    }

    private static Part part(JsonBody body) {
        String code = body.text("code");
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = body.text(language.code());
            if (text != null) {
                texts.put(language, text);
            }
        }
        return new Part(code, texts);
    }
}
