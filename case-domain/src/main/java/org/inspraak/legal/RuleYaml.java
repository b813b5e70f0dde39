package org.inspraak.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Text;

/**
 * Legal rules as YAML: the form in which they are shipped, exported and imported. What was written reads back as it
 * was. A field that is absent means what the record says: no committee, no term, no doubt. Whether a condition can be
 * read is the business of {@link Conditions}.
 */
public final class RuleYaml {

    private static final int MAX_RULES = 500;
    private static final int MAX_CONDITION = 20_000;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}(?:[-.][A-Z0-9]{1,10}){1,5}");
    private static final String CODE_EXAMPLE = "BE-39-INFO";
    private static final Pattern ITEM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,8}");
    private static final Pattern COMMITTEE = Pattern.compile("[0-9]{3}(?:\\.[0-9]{2}){0,2}");

    private RuleYaml() {}

    /**
     * Reads a list of rules.
     *
     * @throws org.inspraak.shared.CaseRuleViolation {@code yaml.*}, naming rule, field and line of all that is
     *     wrong
     */
    public static List<LegalRule> read(String yaml) {
        YamlFindings findings = new YamlFindings();
        List<LegalRule> rules = YamlTree.readRecords(yaml, MAX_RULES, findings).stream()
                .map(RuleYaml::rule)
                .toList();
        findings.orThrow();
        return rules;
    }

    /** The rules in block style, their fields always in the same order. */
    public static String write(List<LegalRule> rules) {
        return YamlTree.write(rules.stream().map(RuleYaml::asMap).toList());
    }

    /** With holes where something was wrong; nobody sees it then. */
    private static LegalRule rule(YamlRecord fields) {
        String code = fields.matching("code", CODE, CODE_EXAMPLE);
        Integer version = fields.number("version", 1, 9_999);
        Status status = fields.choice("status", Status.class);
        Confidence confidence = fields.choice("confidence", Confidence.class);
        LocalDate from = fields.optionalDate("effective-from");
        LocalDate until = fields.optionalDate("effective-until");
        String committee = fields.optionalMatching("joint-committee", COMMITTEE, "226, 140.03");
        String refines = fields.optionalMatching("refines", CODE, CODE_EXAMPLE);
        String applies = fields.text("applies", MAX_CONDITION);
        String arguable = fields.optionalText("arguable", MAX_CONDITION);
        boolean careful = fields.flag("careful");
        Term term = fields.optionalRecord("term").map(RuleYaml::term).orElse(null);
        Debtor debtor = fields.choice("debtor", Debtor.class);
        List<Recipient> recipients = fields.choices("recipients", Recipient.class);
        Cascade cascade = fields.choice("cascade", Cascade.class);
        List<Integer> reminders = Optional.ofNullable(fields.numbers("reminders", 0, 365))
                .orElse(term == null ? List.of() : LegalRule.USUAL_REMINDERS);
        String breach = fields.optionalMatching("breach", CODE, CODE_EXAMPLE);
        Map<Language, RuleText> texts =
                fields.record("texts").map(RuleYaml::texts).orElse(Map.of());
        List<ChecklistItem> checklist = checklist(fields);
        fields.end();
        return new LegalRule(
                code,
                version == null ? 0 : version,
                status,
                confidence,
                from,
                until,
                committee,
                refines,
                applies,
                arguable,
                careful,
                term,
                debtor,
                recipients,
                cascade,
                reminders,
                breach,
                texts,
                checklist);
    }

    private static Term term(YamlRecord fields) {
        Term.Anchor anchor = fields.choice("anchor", Term.Anchor.class);
        Term.Direction direction = fields.choice("direction", Term.Direction.class);
        Integer count = fields.number("count", 0, 1_200);
        Term.Unit unit = fields.choice("unit", Term.Unit.class);
        fields.end();
        return new Term(anchor, direction, count == null ? 0 : count, unit);
    }

    private static Map<Language, RuleText> texts(YamlRecord fields) {
        Map<Language, RuleText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            fields.record(language.code()).ifPresent(found -> texts.put(language, text(found)));
        }
        fields.end();
        return texts;
    }

    private static RuleText text(YamlRecord fields) {
        String title = fields.text("title", Text.LINE);
        String citation = fields.text("citation", Text.LINE);
        String duty = fields.text("duty", Text.PAGES);
        String breach = fields.optionalText("breach", Text.PAGES);
        String note = fields.optionalText("note", Text.PAGES);
        fields.end();
        return new RuleText(title, citation, duty, breach, note);
    }

    private static List<ChecklistItem> checklist(YamlRecord fields) {
        Set<String> ids = new HashSet<>();
        List<ChecklistItem> items = new ArrayList<>();
        for (YamlRecord item : fields.records("checklist")) {
            String id = item.matching("id", ITEM, "nature-of-technology");
            if (id != null && !ids.add(id)) {
                item.addFinding("id", "yaml.item-twice", "value", id);
            }
            Map<Language, String> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Optional.ofNullable(item.text(language.code(), Text.PAGES))
                        .ifPresent(text -> texts.put(language, text));
            }
            item.end();
            items.add(new ChecklistItem(id, texts));
        }
        return items;
    }

    private static Map<String, Object> asMap(LegalRule rule) {
        YamlFields fields = new YamlFields()
                .put("code", rule.code())
                .put("version", rule.version())
                .put("status", YamlRecord.code(rule.status()))
                .put("confidence", YamlRecord.code(rule.confidence()))
                .put("effective-from", rule.effectiveFrom())
                .put("effective-until", rule.effectiveUntil())
                .put("joint-committee", rule.jointCommittee())
                .put("refines", rule.refines())
                .put("applies", rule.applies())
                .put("arguable", rule.arguable())
                .put("careful", rule.careful())
                .put("term", rule.term() == null ? null : asMap(rule.term()))
                .put("debtor", YamlRecord.code(rule.debtor()))
                .put("recipients", codes(rule.recipients()))
                .put("cascade", YamlRecord.code(rule.cascade()))
                .put("reminders", rule.term() == null && rule.reminders().isEmpty() ? null : rule.reminders())
                .put("breach", rule.breach())
                .put("texts", textsOf(rule))
                .put("checklist", checklistOf(rule));
        return fields.asMap();
    }

    private static Map<String, Object> asMap(Term term) {
        return new YamlFields()
                .put("anchor", YamlRecord.code(term.anchor()))
                .put("direction", YamlRecord.code(term.direction()))
                .put("count", term.count())
                .put("unit", YamlRecord.code(term.unit()))
                .asMap();
    }

    private static List<String> codes(List<Recipient> recipients) {
        return recipients.isEmpty()
                ? null
                : recipients.stream().map(YamlRecord::code).toList();
    }

    private static Map<String, Object> textsOf(LegalRule rule) {
        YamlFields texts = new YamlFields();
        for (Language language : Language.values()) {
            RuleText text = rule.text(language);
            texts.put(language.code(), text == null ? null : asMap(text));
        }
        return texts.asMap();
    }

    private static Map<String, Object> asMap(RuleText text) {
        return new YamlFields()
                .put("title", text.title())
                .put("citation", text.citation())
                .put("duty", text.duty())
                .put("breach", text.breach())
                .put("note", text.note())
                .asMap();
    }

    private static List<Map<String, Object>> checklistOf(LegalRule rule) {
        return rule.checklist().isEmpty()
                ? null
                : rule.checklist().stream().map(RuleYaml::asMap).toList();
    }

    private static Map<String, Object> asMap(ChecklistItem item) {
        YamlFields fields = new YamlFields().put("id", item.id());
        for (Language language : Language.values()) {
            fields.put(language.code(), item.texts().get(language));
        }
        return fields.asMap();
    }
}
