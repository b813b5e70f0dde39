package org.inspraak.web.rest.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.RuleVersion;
import org.inspraak.legal.Term;
import org.inspraak.web.rest.Codes;

/**
 * One version of a rule as programs read it.
 *
 * @param state draft, active, replaced or discarded
 * @param shipped whether it came with Inspraak as it is; then nobody drafted it
 * @param note why it was drafted
 */
public record RuleView(
        String code,
        int version,
        String state,
        String status,
        String confidence,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String jointCommittee,
        String refines,
        String applies,
        String arguable,
        boolean careful,
        TermView term,
        String debtor,
        List<String> recipients,
        String cascade,
        List<Integer> reminders,
        String breach,
        Map<String, TextView> texts,
        List<Map<String, String>> checklist,
        boolean shipped,
        String note,
        String draftedBy,
        Instant draftedAt,
        String activatedBy,
        Instant activatedAt,
        Instant endedAt) {

    /** What is counted from, which way, and how much. */
    public record TermView(String anchor, String direction, int count, String unit) {

        static TermView of(Term term) {
            return term == null
                    ? null
                    : new TermView(
                            Codes.of(term.anchor()), Codes.of(term.direction()), term.count(), Codes.of(term.unit()));
        }
    }

    /** What the rule says in one language. */
    public record TextView(String title, String citation, String duty, String breach, String note) {

        static TextView of(RuleText text) {
            return new TextView(text.title(), text.citation(), text.duty(), text.breach(), text.note());
        }
    }

    /** A rule in the list. */
    public record LineView(
            String code,
            int version,
            String state,
            String status,
            String confidence,
            LocalDate effectiveFrom,
            LocalDate effectiveUntil,
            String title,
            String citation) {

        static LineView of(RuleVersion version, org.inspraak.organisation.Language language) {
            LegalRule rule = version.rule();
            return new LineView(
                    rule.code(),
                    version.number(),
                    Codes.of(version.state()),
                    Codes.of(rule.status()),
                    Codes.of(rule.confidence()),
                    rule.effectiveFrom(),
                    rule.effectiveUntil(),
                    rule.text(language).title(),
                    rule.text(language).citation());
        }
    }

    static RuleView of(RuleVersion version) {
        LegalRule rule = version.rule();
        Map<String, TextView> texts = new TreeMap<>();
        rule.texts().forEach((language, text) -> texts.put(language.code(), TextView.of(text)));
        return new RuleView(
                rule.code(),
                version.number(),
                Codes.of(version.state()),
                Codes.of(rule.status()),
                Codes.of(rule.confidence()),
                rule.effectiveFrom(),
                rule.effectiveUntil(),
                rule.jointCommittee(),
                rule.refines(),
                rule.applies(),
                rule.arguable(),
                rule.careful(),
                TermView.of(rule.term()),
                Codes.of(rule.debtor()),
                rule.recipients().stream().map(Codes::of).toList(),
                Codes.of(rule.cascade()),
                rule.reminders(),
                rule.breach(),
                texts,
                rule.checklist().stream().map(RuleView::item).toList(),
                version.isShipped(),
                version.note(),
                version.draftedByName(),
                version.draftedAt(),
                version.activatedByName(),
                version.activatedAt(),
                version.endedAt());
    }

    private static Map<String, String> item(ChecklistItem item) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", item.id());
        item.texts().forEach((language, text) -> texts.put(language.code(), text));
        return texts;
    }
}
