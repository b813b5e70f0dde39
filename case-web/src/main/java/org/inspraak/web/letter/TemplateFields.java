package org.inspraak.web.letter;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields that a template may hold: {@code {{company.name}}} stands for what varies, and what lies between the
 * paragraphs {@code {{#rules}}} and {@code {{/rules}}} is repeated for each rule, or left out where there is none.
 *
 * @param fields allowed in this place and in those inside it
 * @param blocks that may stand here, by name
 */
record TemplateFields(Set<String> fields, Map<String, TemplateFields> blocks) {

    static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    static final Pattern BEGIN = Pattern.compile("\\s*\\{\\{#([a-z-]+)}}\\s*");
    static final Pattern END = Pattern.compile("\\s*\\{\\{/([a-z-]+)}}\\s*");

    /** Without these a letter would not say what it has to say. */
    static final Set<String> NEEDED = Set.of(
            "addressee",
            "letter.date",
            "system.name",
            "rule.citation",
            "question.text",
            "part.text",
            "item.text",
            "answer.due",
            "answer.how",
            "sign.name");

    private static final TemplateFields NOTHING = new TemplateFields(Set.of(), Map.of());

    static final TemplateFields OF_A_LETTER = new TemplateFields(
            Set.of(
                    "letter.date",
                    "letter.reference",
                    "letter.subject",
                    "letter.text",
                    "centrale.name",
                    "office.name",
                    "office.address",
                    "office.phone",
                    "office.mail",
                    "addressee",
                    "company.name",
                    "system.name",
                    "recipient.body",
                    "recipient.reason",
                    "first.date",
                    "answer.due",
                    "answer.how",
                    "sign.name"),
            allBlocks());

    private static Map<String, TemplateFields> allBlocks() {
        TemplateFields rules = only("rule.title", "rule.citation");
        TemplateFields checklist = only("item.text");
        TemplateFields arguments = only("argument.title", "argument.text", "argument.source");
        TemplateFields questions = new TemplateFields(
                Set.of("question.number", "question.text"), Map.of("parts", only("part.letter", "part.text")));
        TemplateFields groups = new TemplateFields(Set.of("group.title"), Map.of("questions", questions));
        return Map.ofEntries(
                Map.entry("request", NOTHING),
                Map.entry("follow-up", NOTHING),
                Map.entry("reminder", NOTHING),
                Map.entry("last-reminder", NOTHING),
                Map.entry("with-recipient", NOTHING),
                Map.entry("with-rules", new TemplateFields(Set.of(), Map.of("rules", rules))),
                Map.entry("with-questions", new TemplateFields(Set.of(), Map.of("groups", groups))),
                Map.entry("with-checklist", new TemplateFields(Set.of(), Map.of("checklist", checklist))),
                Map.entry("with-arguments", new TemplateFields(Set.of(), Map.of("arguments", arguments))),
                Map.entry("rules", rules),
                Map.entry("groups", groups),
                Map.entry("checklist", checklist),
                Map.entry("arguments", arguments));
    }

    private static TemplateFields only(String... fields) {
        return new TemplateFields(Set.of(fields), Map.of());
    }

    /** What may stand inside this block: its own fields and those around it. */
    TemplateFields inside(String block) {
        TemplateFields inner = blocks.get(block);
        Set<String> all = new java.util.HashSet<>(fields);
        all.addAll(inner.fields());
        return new TemplateFields(all, inner.blocks());
    }
}
