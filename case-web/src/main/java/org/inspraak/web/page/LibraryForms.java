package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Part;
import org.inspraak.knowledge.Verification;
import org.inspraak.organisation.Language;
import org.inspraak.web.page.FormField.FormRow;
import org.inspraak.web.text.PageTexts;

/** The form in which a coordinator writes an entry, with the fields that its kind needs, and how it is read. */
@RequestScoped
public class LibraryForms {

    private static final int MOST_PARTS = 10;
    private static final EntryText NOTHING = new EntryText(null, null, null, null, null, null);
    private static final Set<Kind> CONDITIONAL = Set.of(Kind.QUESTION, Kind.CLAUSE, Kind.RISK, Kind.OPPORTUNITY);

    @Inject
    Choices choices;

    @Inject
    LibraryWords words;

    @Inject
    PageTexts texts;

    /** The parts in their order, the reader's language first; those of the texts are {@code text-nl} and so on. */
    static List<String> partsOf(Kind kind, Language first) {
        List<String> parts = Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> language != first))
                .map(language -> "text-" + language.code())
                .collect(Collectors.toCollection(ArrayList::new));
        if (kind == Kind.BENCHMARK) {
            parts.add("figure");
        }
        if (kind == Kind.QUESTION) {
            parts.add("parts");
        }
        parts.add("place");
        return parts;
    }

    /** @param part one of {@link #partsOf} */
    FormDraft draw(String part, KnowledgeEntry entry) {
        return switch (part) {
            case "place" -> place(entry);
            case "figure" -> figure(entry.figure());
            case "parts" -> new FormDraft().with(parts(entry.parts()));
            default -> texts(languageOf(part), entry);
        };
    }

    private static Language languageOf(String part) {
        return Arrays.stream(Language.values())
                .filter(language -> part.equals("text-" + language.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the form has no part " + part));
    }

    private FormDraft place(KnowledgeEntry entry) {
        FormDraft draft = new FormDraft();
        if (!entry.kind().groups().isEmpty()) {
            draft.with(named("group", FormField.Kind.CHOICE)
                    .needed()
                    .folded()
                    .choices(entry.kind().groups().stream()
                            .map(group -> new Option(group, words.group(entry.kind(), group)))
                            .toList())
                    .starting(entry.group()));
        }
        draft.with(named("stages", FormField.Kind.MANY)
                .choices(options(KnowledgeEntry.STAGES, "stage."))
                .startingWith(entry.stages()));
        if (entry.kind() == Kind.RISK) {
            draft.with(named("tags", FormField.Kind.MANY)
                    .choices(options(KnowledgeEntry.FIVE_AS, "library.tag."))
                    .startingWith(entry.tags()));
        }
        draft.with(helped("answers", FormField.Kind.LINE).starting(String.join(", ", entry.answers())))
                .with(helped("rule", FormField.Kind.LINE).starting(entry.rule()));
        if (CONDITIONAL.contains(entry.kind())) {
            draft.with(helped("when", FormField.Kind.TEXT).starting(entry.when()));
        }
        return draft;
    }

    private List<Option> options(List<String> values, String prefix) {
        return values.stream()
                .map(value -> new Option(value, texts.get(prefix + value)))
                .toList();
    }

    private FormDraft figure(Figure there) {
        Figure figure = there == null ? new Figure(null, "percent", null, null, null, null) : there;
        return new FormDraft()
                .with(named("figure.value", FormField.Kind.LINE).needed().starting(figure.value()))
                .with(named("figure.unit", FormField.Kind.CHOICE)
                        .needed()
                        .choices(options(KnowledgeEntry.UNITS, "library.unit-name."))
                        .starting(figure.unit()))
                .with(named("figure.source", FormField.Kind.LINE).needed().starting(figure.source()))
                .with(named("figure.year", FormField.Kind.NUMBER).needed().starting(figure.year()))
                .with(named("figure.url", FormField.Kind.LINE).starting(figure.url()))
                .with(helped("figure.verification", FormField.Kind.CHOICE)
                        .needed()
                        .folded()
                        .choices(choices.of(Verification.class, "library.verification"))
                        .starting(figure.verification()));
    }

    private FormDraft texts(Language language, KnowledgeEntry entry) {
        EntryText text = entry.isIn(language) ? entry.text(language) : NOTHING;
        boolean isNeeded = entry.isIn(language) || entry.texts().isEmpty() && language == words.language();
        String path = "texts." + language.code() + ".";
        FormDraft draft = new FormDraft()
                .with(word(path, "title", FormField.Kind.LINE, entry.kind())
                        .neededIf(isNeeded)
                        .starting(text.title()))
                .with(word(path, "body", FormField.Kind.TEXT, entry.kind())
                        .neededIf(isNeeded && entry.kind().needsBody())
                        .starting(text.body()));
        if (entry.kind() == Kind.MISCONCEPTION || entry.kind() == Kind.PRACTICE) {
            draft.with(word(path, "counterpoint", FormField.Kind.TEXT, entry.kind())
                    .starting(text.counterpoint()));
        }
        if (entry.kind() == Kind.BENCHMARK) {
            draft.with(
                    word(path, "population", FormField.Kind.LINE, entry.kind()).starting(text.population()));
        }
        if (entry.kind() == Kind.CLAUSE) {
            draft.with(
                    word(path, "provenance", FormField.Kind.TEXT, entry.kind()).starting(text.provenance()));
        }
        if (CONDITIONAL.contains(entry.kind())) {
            draft.with(word(path, "reason", FormField.Kind.TEXT, entry.kind()).starting(text.reason()));
        }
        return draft;
    }

    private FormField word(String path, String name, FormField.Kind kind, Kind of) {
        String words = "counterpoint".equals(name) && of == Kind.PRACTICE ? "learnt" : name;
        return new FormField(path + name, kind, texts.get("library.text." + words));
    }

    private FormField parts(List<Part> there) {
        List<FormField> columns = new ArrayList<>();
        columns.add(new FormField("code", FormField.Kind.LINE, texts.get("library.field.part-code")));
        for (Language language : Language.values()) {
            columns.add(new FormField(language.code(), FormField.Kind.LINE, texts.get("language." + language.code())));
        }
        FormField rows = helped("parts", FormField.Kind.ROWS).of(columns, 0, MOST_PARTS);
        for (Part part : there) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", part.code());
            part.texts().forEach((language, text) -> row.put(language.code(), text));
            rows.withRow(row);
        }
        return rows;
    }

    private FormField named(String name, FormField.Kind kind) {
        return new FormField(name, kind, texts.get("library.field." + name));
    }

    private FormField helped(String name, FormField.Kind kind) {
        return named(name, kind).helpedBy(texts.get("library.field." + name + ".help"));
    }

    /**
     * What was typed, not judged yet; what the form does not ask stays as it was.
     *
     * @param whole all parts as one
     */
    KnowledgeEntry read(FormDraft whole, KnowledgeEntry before, Entered entered) {
        return new KnowledgeEntry(
                before.code(),
                before.kind(),
                line(whole, "group"),
                before.sources(),
                many(whole, "stages", KnowledgeEntry.STAGES),
                asked(whole, "when", before.when()),
                whole.has("tags") ? many(whole, "tags", KnowledgeEntry.FIVE_AS) : before.tags(),
                codes(line(whole, "answers")),
                line(whole, "rule"),
                before.kind() == Kind.BENCHMARK ? readFigure(whole, entered) : null,
                readTexts(whole, before),
                before.kind() == Kind.QUESTION
                        ? whole.field("parts").filledRows().stream()
                                .map(LibraryForms::readPart)
                                .toList()
                        : List.of());
    }

    /** {@code null} where nothing was typed. */
    private static String line(FormDraft whole, String name) {
        return asked(whole, name, null);
    }

    /** What was typed, or what was there before where the form does not ask for it. */
    private static String asked(FormDraft whole, String name, String before) {
        if (!whole.has(name)) {
            return before;
        }
        FormField field = whole.field(name);
        return field.isEmpty() ? null : field.getValue().strip();
    }

    private static List<String> many(FormDraft whole, String name, List<String> known) {
        List<String> chosen = Arrays.asList(whole.field(name).getValues());
        return known.stream().filter(chosen::contains).toList();
    }

    private static List<String> codes(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    private static Figure readFigure(FormDraft whole, Entered entered) {
        return new Figure(
                line(whole, "figure.value"),
                line(whole, "figure.unit"),
                entered.number(whole.field("figure.year")),
                line(whole, "figure.source"),
                line(whole, "figure.url"),
                entered.choice(whole.field("figure.verification"), Verification.class));
    }

    /** A language in which nothing was typed is not there. */
    private static Map<Language, EntryText> readTexts(FormDraft whole, KnowledgeEntry before) {
        Map<Language, EntryText> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String path = "texts." + language.code() + ".";
            EntryText kept = before.isIn(language) ? before.text(language) : NOTHING;
            EntryText text = new EntryText(
                    line(whole, path + "title"),
                    line(whole, path + "body"),
                    asked(whole, path + "reason", kept.reason()),
                    asked(whole, path + "counterpoint", kept.counterpoint()),
                    asked(whole, path + "provenance", kept.provenance()),
                    asked(whole, path + "population", kept.population()));
            boolean isTyped =
                    whole.getFields().stream().anyMatch(field -> field.getPath().startsWith(path) && !field.isEmpty());
            if (isTyped) {
                byLanguage.put(language, text);
            }
        }
        return byLanguage;
    }

    private static Part readPart(FormRow row) {
        Map<Language, String> spoken = Arrays.stream(Language.values())
                .filter(language -> !row.field(language.code()).isEmpty())
                .collect(Collectors.toMap(language -> language, language -> row.text(language.code())
                        .strip()));
        String code = row.text("code");
        return new Part(code == null ? null : code.strip(), spoken);
    }
}
