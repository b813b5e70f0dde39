package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.legal.Conditions;
import org.inspraak.legal.LegalRules;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation.Check;
import org.inspraak.shared.Text;

/** Whether a record can stand in the library: with what its kind needs, and pointing to nothing that is not there. */
@ApplicationScoped
class EntryCheck {

    private static final int MAX_POINTERS = 30;
    private static final int MAX_SHOWN = 80;

    @Inject
    Conditions conditions;

    @Inject
    LegalRules rules;

    @Inject
    Shelves shelves;

    /**
     * Finds all that is wrong in one go.
     *
     * @throws org.inspraak.shared.CaseRuleViolation with the field of the record at each finding
     */
    void check(KnowledgeEntry entry) {
        check(entry, Set.of());
    }

    /** @param beside codes that come along with it, to which it may point as well */
    void check(KnowledgeEntry entry, Set<String> beside) {
        Check check = new Check();
        if (check.keep(() -> Text.present("kind", entry.kind())) != null) {
            checkGroup(check, entry);
            check.that(
                    (entry.kind() == Kind.BENCHMARK) == (entry.figure() != null),
                    "figure",
                    entry.figure() == null ? "value.missing" : "library.figure-of-benchmark");
        }
        checkChoices(check, "stages", entry.stages(), KnowledgeEntry.STAGES);
        checkChoices(check, "tags", entry.tags(), KnowledgeEntry.FIVE_AS);
        check.that(
                entry.sources().stream()
                        .allMatch(source -> KnowledgeYaml.SOURCE.matcher(source).matches()),
                "sources",
                "library.source");
        if (entry.when() != null) {
            check.keep(() -> conditions.check("when", entry.when()));
        }
        checkPointers(check, entry, beside);
        if (entry.figure() != null) {
            checkFigure(check, entry.figure());
        }
        checkTexts(check, entry);
        checkParts(check, entry);
        check.orThrow();
        // what can still be wrong is what no file can hold
        KnowledgeYaml.read(KnowledgeYaml.write(List.of(entry)));
    }

    private static void checkGroup(Check check, KnowledgeEntry entry) {
        List<String> groups = entry.kind().groups();
        if (groups.isEmpty()) {
            check.that(entry.group() == null, "group", "library.no-groups");
        } else if (check.keep(() -> Text.present("group", entry.group())) != null) {
            checkChoices(check, "group", List.of(entry.group()), groups);
        }
    }

    private static void checkChoices(Check check, String field, List<String> values, Collection<String> choices) {
        check.that(choices.containsAll(values), field, "value.not-a-choice", "choices", String.join(", ", choices));
    }

    private void checkPointers(Check check, KnowledgeEntry entry, Set<String> beside) {
        check.that(entry.answers().size() <= MAX_POINTERS, "answers", "library.answers-too-many", "max", MAX_POINTERS);
        Shelf shelf = shelves.current();
        entry.answers().stream()
                .filter(code -> shelf.find(code).isEmpty() && !beside.contains(code))
                .limit(MAX_POINTERS)
                .forEach(code -> check.that(false, "answers", "library.no-such-entry", "value", shown(code)));
        check.that(
                entry.rule() == null || rules.find(entry.rule()).isPresent(),
                "rule",
                "rule.no-such-rule",
                "value",
                shown(String.valueOf(entry.rule())));
    }

    private static String shown(String code) {
        return code.length() <= MAX_SHOWN ? code : code.substring(0, MAX_SHOWN) + "…";
    }

    private static void checkFigure(Check check, Figure figure) {
        check.keep(() -> Text.required("figure.value", figure.value(), Text.LINE));
        checkChoices(check, "figure.unit", List.of(String.valueOf(figure.unit())), KnowledgeEntry.UNITS);
        check.keep(() -> Text.present("figure.year", figure.year()));
        check.that(
                figure.year() == null || KnowledgeYaml.isYear(figure.year()),
                "figure.year",
                "number.out-of-bounds",
                "min",
                KnowledgeYaml.FIRST_YEAR,
                "max",
                KnowledgeYaml.LAST_YEAR);
        check.that(
                figure.url() == null
                        || KnowledgeYaml.ADDRESS.matcher(figure.url()).matches(),
                "figure.url",
                "library.address");
        check.keep(() -> Text.required("figure.source", figure.source(), Text.LINE));
        check.keep(() -> Text.present("figure.verification", figure.verification()));
    }

    private static void checkTexts(Check check, KnowledgeEntry entry) {
        check.that(!entry.texts().isEmpty(), "texts", "library.no-text");
        for (Map.Entry<Language, EntryText> one : entry.texts().entrySet()) {
            String place = "texts." + one.getKey().code() + ".";
            EntryText text = one.getValue();
            check.keep(() -> Text.required(place + "title", text.title(), Text.LINE));
            checkText(
                    check,
                    place + "body",
                    text.body(),
                    entry.kind() != null && entry.kind().needsBody());
            checkText(check, place + "counterpoint", text.counterpoint(), entry.kind() == Kind.MISCONCEPTION);
            checkText(check, place + "population", text.population(), entry.kind() == Kind.BENCHMARK);
            checkText(check, place + "reason", text.reason(), false);
            checkText(check, place + "provenance", text.provenance(), false);
        }
    }

    private static void checkText(Check check, String field, String text, boolean isNeeded) {
        check.keep(() -> isNeeded
                ? Text.required(field, text, KnowledgeYaml.MAX_TEXT)
                : Text.optional(field, text, KnowledgeYaml.MAX_TEXT));
    }

    private static void checkParts(Check check, KnowledgeEntry entry) {
        check.that(entry.parts().isEmpty() || entry.kind() == Kind.QUESTION, "parts", "library.parts-of-question");
        for (int i = 0; i < entry.parts().size(); i++) {
            Part part = entry.parts().get(i);
            String place = "parts[" + i + "].";
            boolean isCode = part.code() != null
                    && KnowledgeYaml.PART.matcher(part.code()).matches();
            boolean isOnce = entry.parts().stream()
                            .filter(one -> part.code() != null && part.code().equals(one.code()))
                            .count()
                    <= 1;
            check.that(isCode && isOnce, place + "code", "library.part-code");
            entry.texts()
                    .keySet()
                    .forEach(language -> checkText(
                            check, place + language.code(), part.texts().get(language), true));
        }
    }
}
