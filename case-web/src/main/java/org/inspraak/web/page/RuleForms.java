package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.Term;
import org.inspraak.organisation.Language;
import org.inspraak.web.page.FormField.FormRow;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** The form in which the legal adviser writes a rule, part by part, and how it is read. */
@RequestScoped
public class RuleForms {

    /** The parts, in their order; those of the texts are {@code text-nl} and so on. */
    static final List<String> PARTS =
            List.of("scope", "condition", "term", "people", "text-nl", "text-fr", "text-de", "text-en", "checklist");

    private static final int MOST_ITEMS = 30;

    @Inject
    Choices choices;

    @Inject
    PageTexts texts;

    /** @param part one of {@link #PARTS} */
    public FormDraft draw(String part, LegalRule rule) {
        return switch (part) {
            case "scope" -> scope(rule);
            case "condition" -> condition(rule);
            case "term" -> term(rule);
            case "people" -> people(rule);
            case "checklist" -> new FormDraft().with(checklist(rule.checklist()));
            default -> words(languageOf(part), rule);
        };
    }

    private static Language languageOf(String part) {
        return Arrays.stream(Language.values())
                .filter(language -> part.equals("text-" + language.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the form has no part " + part));
    }

    private FormDraft scope(LegalRule rule) {
        return new FormDraft()
                .with(named("status", Kind.CHOICE)
                        .needed()
                        .choices(choices.of(Status.class, "rule-status"))
                        .folded()
                        .starting(rule.status()))
                .with(named("confidence", Kind.CHOICE)
                        .needed()
                        .choices(choices.of(Confidence.class, "rule-confidence"))
                        .folded()
                        .starting(rule.confidence()))
                .with(helped("effectiveFrom", Kind.DATE).starting(rule.effectiveFrom()))
                .with(helped("effectiveUntil", Kind.DATE).starting(rule.effectiveUntil()))
                .with(helped("jointCommittee", Kind.LINE).starting(rule.jointCommittee()))
                .with(helped("refines", Kind.LINE).starting(rule.refines()));
    }

    private FormDraft condition(LegalRule rule) {
        return new FormDraft()
                .with(helped("applies", Kind.TEXT).needed().starting(rule.applies()))
                .with(helped("arguable", Kind.TEXT).starting(rule.arguable()))
                .with(helped("careful", Kind.CHOICE)
                        .needed()
                        .choices(choices.yesNo())
                        .starting(rule.careful()));
    }

    private FormDraft term(LegalRule rule) {
        Term term = rule.term();
        return new FormDraft()
                .with(named("term.anchor", Kind.CHOICE)
                        .helpedBy(texts.get("rules.field.term.anchor.help"))
                        .choices(choices.of(Term.Anchor.class, "rules.anchor"))
                        .starting(term == null ? null : term.anchor()))
                .with(named("term.direction", Kind.CHOICE)
                        .choices(choices.of(Term.Direction.class, "rules.direction"))
                        .folded()
                        .starting(term == null ? null : term.direction()))
                .with(named("term.count", Kind.NUMBER)
                        .helpedBy(texts.get("rules.field.term.count.help"))
                        .starting(term == null ? null : term.count()))
                .with(named("term.unit", Kind.CHOICE)
                        .choices(choices.of(Term.Unit.class, "rules.unit"))
                        .folded()
                        .starting(term == null ? null : term.unit()))
                .with(helped("reminders", Kind.LINE)
                        .starting(rule.reminders().stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private FormDraft people(LegalRule rule) {
        FormField recipients = helped("recipients", Kind.ROWS)
                .of(
                        List.of(new FormField("recipient", Kind.CHOICE, texts.get("rules.field.recipient"))
                                .choices(choices.of(Recipient.class, "recipient"))
                                .folded()),
                        0,
                        Recipient.values().length);
        rule.recipients().forEach(one -> recipients.withRow(Map.of("recipient", one)));
        return new FormDraft()
                .with(named("debtor", Kind.CHOICE)
                        .needed()
                        .choices(choices.of(Debtor.class, "debtor"))
                        .folded()
                        .starting(rule.debtor()))
                .with(named("cascade", Kind.CHOICE)
                        .needed()
                        .choices(choices.of(Cascade.class, "rules.cascade"))
                        .folded()
                        .starting(rule.cascade()))
                .with(recipients)
                .with(helped("breach", Kind.LINE).starting(rule.breach()));
    }

    private FormDraft words(Language language, LegalRule rule) {
        RuleText there = rule.text(language);
        RuleText text = there == null ? new RuleText(null, null, null, null, null) : there;
        String path = "texts." + language.code() + ".";
        return new FormDraft()
                .with(words(path, "title", Kind.LINE).needed().starting(text.title()))
                .with(words(path, "citation", Kind.LINE).needed().starting(text.citation()))
                .with(words(path, "duty", Kind.TEXT).needed().starting(text.duty()))
                .with(words(path, "breach", Kind.TEXT).starting(text.breach()))
                .with(words(path, "note", Kind.TEXT).starting(text.note()));
    }

    private FormField words(String path, String name, Kind kind) {
        return new FormField(path + name, kind, texts.get("rules.text." + name));
    }

    private FormField checklist(List<ChecklistItem> items) {
        List<FormField> columns = new java.util.ArrayList<>();
        columns.add(new FormField("id", Kind.LINE, texts.get("rules.field.checklist.id")));
        for (Language language : Language.values()) {
            columns.add(new FormField(language.code(), Kind.LINE, texts.get("language." + language.code())));
        }
        FormField rows = helped("checklist", Kind.ROWS).of(columns, 0, MOST_ITEMS);
        for (ChecklistItem item : items) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", item.id());
            item.texts().forEach((language, words) -> row.put(language.code(), words));
            rows.withRow(row);
        }
        return rows;
    }

    private FormField named(String name, Kind kind) {
        return new FormField(name, kind, texts.get("rules.field." + name));
    }

    private FormField helped(String name, Kind kind) {
        return named(name, kind).helpedBy(texts.get("rules.field." + name + ".help"));
    }

    /**
     * What was typed, not judged yet.
     *
     * @param whole all parts as one
     */
    LegalRule read(FormDraft whole, String code, Entered entered) {
        return new LegalRule(
                code,
                1,
                entered.choice(whole.field("status"), Status.class),
                entered.choice(whole.field("confidence"), Confidence.class),
                entered.date(whole.field("effectiveFrom")),
                entered.date(whole.field("effectiveUntil")),
                line(whole, "jointCommittee"),
                line(whole, "refines"),
                line(whole, "applies"),
                line(whole, "arguable"),
                Boolean.TRUE.equals(entered.yesNo(whole.field("careful"))),
                readTerm(whole, entered),
                entered.choice(whole.field("debtor"), Debtor.class),
                readRecipients(whole, entered),
                entered.choice(whole.field("cascade"), Cascade.class),
                entered.numbers(whole.field("reminders")),
                line(whole, "breach"),
                readTexts(whole),
                whole.field("checklist").filledRows().stream()
                        .map(RuleForms::readItem)
                        .toList());
    }

    private static String line(FormDraft whole, String name) {
        FormField field = whole.field(name);
        return field.isEmpty() ? null : field.getValue().strip();
    }

    /** {@code null} where no date is counted at all; a term that is half filled in is told. */
    private static Term readTerm(FormDraft whole, Entered entered) {
        List<FormField> fields = List.of(
                whole.field("term.anchor"),
                whole.field("term.direction"),
                whole.field("term.count"),
                whole.field("term.unit"));
        if (fields.get(0).isEmpty()) {
            return null;
        }
        fields.forEach(entered::needed);
        Integer count = entered.number(fields.get(2));
        return new Term(
                entered.choice(fields.get(0), Term.Anchor.class),
                entered.choice(fields.get(1), Term.Direction.class),
                count == null ? 0 : count,
                entered.choice(fields.get(3), Term.Unit.class));
    }

    private static List<Recipient> readRecipients(FormDraft whole, Entered entered) {
        return whole.field("recipients").filledRows().stream()
                .map(row -> entered.choice(row.field("recipient"), Recipient.class))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static Map<Language, RuleText> readTexts(FormDraft whole) {
        Map<Language, RuleText> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String path = "texts." + language.code() + ".";
            byLanguage.put(
                    language,
                    new RuleText(
                            line(whole, path + "title"),
                            line(whole, path + "citation"),
                            line(whole, path + "duty"),
                            line(whole, path + "breach"),
                            line(whole, path + "note")));
        }
        return byLanguage;
    }

    private static ChecklistItem readItem(FormRow row) {
        Map<Language, String> words = Arrays.stream(Language.values())
                .filter(language -> !row.field(language.code()).isEmpty())
                .collect(Collectors.toMap(language -> language, language -> row.text(language.code())
                        .strip()));
        return new ChecklistItem(row.text("id"), words);
    }
}
