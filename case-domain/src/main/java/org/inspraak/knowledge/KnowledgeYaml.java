package org.inspraak.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inspraak.legal.YamlFields;
import org.inspraak.legal.YamlFindings;
import org.inspraak.legal.YamlRecord;
import org.inspraak.legal.YamlTree;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Text;

/**
 * Entries of the library as YAML: the form in which they are shipped, kept and exported. What was written reads back as
 * it was. Whether a condition can be read, and whether what is pointed to exists, is looked at when an entry is drafted.
 */
public final class KnowledgeYaml {

    static final Pattern CODE = Pattern.compile("[A-Z]{1,4}(?:-[A-Z0-9]{1,10}){1,5}");
    static final Pattern SLUG = Pattern.compile("[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,5}");
    static final Pattern SOURCE = Pattern.compile("S[0-9]\\.[0-9]{1,2}");
    static final Pattern PART = Pattern.compile("[a-z0-9]{1,10}");
    static final Pattern ADDRESS = Pattern.compile("https?://[\\p{Graph}&&\\p{ASCII}]{3,500}");
    static final int MAX_TEXT = 4_000;
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;

    private static final int MAX_ENTRIES = 2_000;
    private static final int MAX_CONDITION = 2_000;
    private static final Pattern RULE = Pattern.compile("[A-Z0-9]{1,10}(?:[-.][A-Z0-9]{1,10}){1,5}");

    private KnowledgeYaml() {}

    /**
     * Reads a list of entries.
     *
     * @throws org.inspraak.shared.CaseRuleViolation {@code yaml.*}, naming entry, field and line of all that is wrong
     */
    public static List<KnowledgeEntry> read(String yaml) {
        YamlFindings findings = new YamlFindings();
        List<KnowledgeEntry> entries = new ArrayList<>();
        for (YamlRecord record : YamlTree.readRecords(yaml, MAX_ENTRIES, findings)) {
            entries.add(entry(record));
        }
        findings.orThrow();
        return List.copyOf(entries);
    }

    /** The entries in block style, their fields always in the same order. */
    public static String write(List<KnowledgeEntry> entries) {
        return YamlTree.write(entries.stream().map(KnowledgeYaml::asMap).toList());
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** With holes where something was wrong; nobody sees it then. */
    private static KnowledgeEntry entry(YamlRecord fields) {
        String code = fields.matching("code", CODE, "Q-MON-01");
        Kind kind = fields.choice("kind", Kind.class);
        String group = fields.optionalMatching("group", SLUG, "worker-data");
        List<String> sources = fields.listMatching("sources", SOURCE, "S1.16");
        List<String> stages = fields.listMatching("stages", SLUG, "information-request");
        String when = fields.optionalText("when", MAX_CONDITION);
        List<String> tags = fields.listMatching("tags", SLUG, "job-content");
        List<String> answers = fields.listMatching("answers", CODE, "Q-MON-01");
        String rule = fields.optionalMatching("rule", RULE, "BE-39-INFO");
        Figure figure =
                fields.optionalRecord("figure").map(KnowledgeYaml::figure).orElse(null);
        Map<Language, EntryText> texts =
                fields.record("texts").map(KnowledgeYaml::texts).orElse(Map.of());
        List<Part> parts = parts(fields, texts.keySet());
        fields.end();
        return new KnowledgeEntry(code, kind, group, sources, stages, when, tags, answers, rule, figure, texts, parts);
    }

    private static Figure figure(YamlRecord fields) {
        String value = fields.text("value", Text.LINE);
        String unit = fields.matching("unit", SLUG, "percent");
        Integer year = fields.optionalNumber("year", FIRST_YEAR, LAST_YEAR);
        String source = fields.text("source", Text.LINE);
        String url = fields.optionalMatching("url", ADDRESS, "https://…");
        Verification verification = fields.choice("verification", Verification.class);
        fields.end();
        return new Figure(value, unit, year, source, url, verification);
    }

    private static Map<Language, EntryText> texts(YamlRecord fields) {
        Map<Language, EntryText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            fields.optionalRecord(language.code()).ifPresent(found -> texts.put(language, text(found)));
        }
        if (texts.isEmpty()) {
            fields.addFinding(Language.NL.code(), "yaml.field-missing");
        }
        fields.end();
        return texts;
    }

    private static EntryText text(YamlRecord fields) {
        String title = fields.text("title", Text.LINE);
        String body = fields.optionalText("body", MAX_TEXT);
        String reason = fields.optionalText("reason", MAX_TEXT);
        String counterpoint = fields.optionalText("counterpoint", MAX_TEXT);
        String provenance = fields.optionalText("provenance", MAX_TEXT);
        String population = fields.optionalText("population", MAX_TEXT);
        fields.end();
        return new EntryText(title, body, reason, counterpoint, provenance, population);
    }

    /** Each part in the languages of the entry. */
    private static List<Part> parts(YamlRecord fields, Set<Language> languages) {
        Set<String> codes = new HashSet<>();
        List<Part> parts = new ArrayList<>();
        for (YamlRecord part : fields.records("parts")) {
            String code = part.matching("code", PART, "a");
            if (code != null && !codes.add(code)) {
                part.addFinding("code", "yaml.item-twice", "value", code);
            }
            Map<Language, String> texts = new EnumMap<>(Language.class);
            Arrays.stream(Language.values()).filter(languages::contains).forEach(language -> Optional.ofNullable(
                            part.text(language.code(), MAX_TEXT))
                    .ifPresent(text -> texts.put(language, text)));
            part.end();
            parts.add(new Part(code, texts));
        }
        return parts;
    }

    private static Map<String, Object> asMap(KnowledgeEntry entry) {
        YamlFields texts = new YamlFields();
        for (Language language : Language.values()) {
            texts.put(language.code(), entry.isIn(language) ? asMap(entry.text(language)) : null);
        }
        return new YamlFields()
                .put("code", entry.code())
                .put("kind", entry.kind().code())
                .put("group", entry.group())
                .put("sources", someOf(entry.sources()))
                .put("stages", someOf(entry.stages()))
                .put("when", entry.when())
                .put("tags", someOf(entry.tags()))
                .put("answers", someOf(entry.answers()))
                .put("rule", entry.rule())
                .put("figure", entry.figure() == null ? null : asMap(entry.figure()))
                .put("texts", texts.asMap())
                .put(
                        "parts",
                        someOf(entry.parts().stream().map(KnowledgeYaml::asMap).toList()))
                .asMap();
    }

    private static Map<String, Object> asMap(Figure figure) {
        return new YamlFields()
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("year", figure.year())
                .put("source", figure.source())
                .put("url", figure.url())
                .put("verification", figure.verification().code())
                .asMap();
    }

    private static Map<String, Object> asMap(EntryText text) {
        return new YamlFields()
                .put("title", text.title())
                .put("body", text.body())
                .put("reason", text.reason())
                .put("counterpoint", text.counterpoint())
                .put("provenance", text.provenance())
                .put("population", text.population())
                .asMap();
    }

    private static Map<String, Object> asMap(Part part) {
        YamlFields fields = new YamlFields().put("code", part.code());
        for (Language language : Language.values()) {
            fields.put(language.code(), part.texts().get(language));
        }
        return fields.asMap();
    }

    private static List<?> someOf(List<?> list) {
        return list.isEmpty() ? null : list;
    }
}
