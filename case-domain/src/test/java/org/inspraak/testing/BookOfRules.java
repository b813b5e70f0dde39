package org.inspraak.testing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.LegalRules;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.organisation.Language;

/** The rules of a test: the information of CAO 39, until it says otherwise. */
public final class BookOfRules implements LegalRules {

    public static final String INFORMATION = "BE-39-INFO";

    private final Map<String, LegalRule> byCode = new TreeMap<>();

    public BookOfRules() {
        put(rule(INFORMATION, 1, "headcount >= 50", new Term(Anchor.INTRODUCTION, Direction.BACKWARD, 3, Unit.MONTHS)));
    }

    /** A rule in force, for an employer, careful, with the usual reminders. */
    public static LegalRule rule(String code, int version, String applies, Term term) {
        Map<Language, RuleText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new RuleText(code + " " + language, code, code, null, null));
        }
        return new LegalRule(
                code,
                version,
                Status.IN_FORCE,
                Confidence.HIGH,
                null,
                null,
                null,
                null,
                applies,
                null,
                true,
                term,
                Debtor.EMPLOYER,
                List.of(Recipient.WORKS_COUNCIL, Recipient.UNION_DELEGATION),
                Cascade.FIRST,
                LegalRule.USUAL_REMINDERS,
                null,
                texts,
                List.of());
    }

    /** Takes the place of the rule of that code. */
    /** The rule on information, for everybody with a works council, with a list of what belongs to the information. */
    public static LegalRule withChecklist(String... items) {
        LegalRule rule = rule(INFORMATION, 1, "headcount >= 50", null);
        List<ChecklistItem> checklist = Arrays.stream(items)
                .map(item -> new ChecklistItem(item, Map.of(Language.NL, "NL " + item, Language.FR, "FR " + item)))
                .toList();
        return new LegalRule(
                rule.code(),
                1,
                rule.status(),
                rule.confidence(),
                null,
                null,
                null,
                null,
                rule.applies(),
                null,
                true,
                null,
                rule.debtor(),
                rule.recipients(),
                rule.cascade(),
                rule.reminders(),
                null,
                rule.texts(),
                checklist);
    }

    public void put(LegalRule rule) {
        byCode.put(rule.code(), rule);
    }

    public void remove(String code) {
        byCode.remove(code);
    }

    @Override
    public List<LegalRule> active() {
        return List.copyOf(byCode.values());
    }

    @Override
    public Optional<LegalRule> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public Optional<LegalRule> find(String code, int version) {
        return find(code).filter(rule -> rule.version() == version);
    }
}
