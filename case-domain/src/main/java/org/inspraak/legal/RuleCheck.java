package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation.Check;
import org.inspraak.shared.Text;

/** Whether a record can be a rule: whole in every language, with conditions that can be read and dates in order. */
@ApplicationScoped
class RuleCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}(?:[-.][A-Z0-9]{1,10}){1,5}");
    private static final Pattern COMMITTEE = Pattern.compile("[0-9]{3}(?:\\.[0-9]{2}){0,2}");
    private static final Pattern ITEM = Pattern.compile("[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,8}");
    private static final int MAX_REMINDERS = 10;
    private static final int MAX_REMINDER = 365;
    private static final int MAX_COUNT = 1_200;

    @Inject
    Conditions conditions;

    /**
     * Finds all that is wrong in one go.
     *
     * @param codes of the rules that it may point to
     * @throws org.inspraak.shared.CaseRuleViolation with the field of the record at each finding
     */
    void check(LegalRule rule, Set<String> codes) {
        Check check = new Check();
        check.that(rule.code() != null && CODE.matcher(rule.code()).matches(), "code", "rule.code", "as", "BE-39-INFO");
        check.keep(() -> Text.present("status", rule.status()));
        check.keep(() -> Text.present("confidence", rule.confidence()));
        check.keep(() -> Text.present("debtor", rule.debtor()));
        check.keep(() -> Text.present("cascade", rule.cascade()));
        check.that(
                rule.jointCommittee() == null
                        || COMMITTEE.matcher(rule.jointCommittee()).matches(),
                "jointCommittee",
                "rule.joint-committee");
        checkDates(check, rule);
        check.keep(() -> conditions.check("applies", rule.applies()));
        if (rule.arguable() != null) {
            check.keep(() -> conditions.check("arguable", rule.arguable()));
        }
        checkTerm(check, rule);
        checkReference(check, "refines", rule.refines(), codes);
        checkReference(check, "breach", rule.breach(), codes);
        for (Language language : Language.values()) {
            checkText(check, "texts." + language.code() + ".", rule.text(language));
        }
        checkList(check, rule.checklist());
        check.orThrow();
        // what can still be wrong is what no file can hold
        RuleYaml.read(RuleYaml.write(List.of(rule.asVersion(1))));
    }

    private static void checkReference(Check check, String field, String code, Set<String> codes) {
        if (code != null && !CODE.matcher(code).matches()) {
            check.that(false, field, "rule.code", "as", "BE-39-INFO");
        } else {
            check.that(code == null || codes.contains(code), field, "rule.no-such-rule", "value", code);
        }
    }

    private static void checkDates(Check check, LegalRule rule) {
        check.that(
                rule.effectiveFrom() == null
                        || rule.effectiveUntil() == null
                        || !rule.effectiveUntil().isBefore(rule.effectiveFrom()),
                "effectiveUntil",
                "rule.until-before-from");
    }

    /** A proposal is no law, and sets no date. */
    private static void checkTerm(Check check, LegalRule rule) {
        boolean areReminders = rule.reminders().size() <= MAX_REMINDERS
                && rule.reminders().stream().allMatch(days -> days >= 0 && days <= MAX_REMINDER);
        check.that(areReminders, "reminders", "rule.reminders", "max", MAX_REMINDER, "count", MAX_REMINDERS);
        Term term = rule.term();
        if (term == null) {
            return;
        }
        check.that(rule.status() != Status.PENDING, "term", "rule.pending-with-term");
        check.keep(() -> Text.present("term.anchor", term.anchor()));
        check.keep(() -> Text.present("term.direction", term.direction()));
        check.keep(() -> Text.present("term.unit", term.unit()));
        check.that(term.count() >= 0 && term.count() <= MAX_COUNT, "term.count", "rule.term-count", "max", MAX_COUNT);
    }

    private static void checkText(Check check, String place, RuleText text) {
        RuleText found = text == null ? new RuleText(null, null, null, null, null) : text;
        check.keep(() -> Text.required(place + "title", found.title(), Text.LINE));
        check.keep(() -> Text.required(place + "citation", found.citation(), Text.LINE));
        check.keep(() -> Text.required(place + "duty", found.duty(), Text.PAGES));
        check.keep(() -> Text.optional(place + "breach", found.breach(), Text.PAGES));
        check.keep(() -> Text.optional(place + "note", found.note(), Text.PAGES));
    }

    private static void checkList(Check check, List<ChecklistItem> items) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String place = "checklist[" + i + "].";
            ChecklistItem item = items.get(i);
            boolean isId = item.id() != null && ITEM.matcher(item.id()).matches() && ids.add(item.id());
            check.that(isId, place + "id", "rule.item-id");
            for (Language language : Language.values()) {
                check.keep(() ->
                        Text.required(place + language.code(), item.texts().get(language), Text.PAGES));
            }
        }
    }
}
