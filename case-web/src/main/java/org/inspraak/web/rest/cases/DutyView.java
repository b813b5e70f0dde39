package org.inspraak.web.rest.cases;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.CountedTerm;
import org.inspraak.legal.Duty;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.organisation.Language;
import org.inspraak.web.rest.Codes;

/**
 * What a legal rule means for a case, as programs read it.
 *
 * @param status of the rule: pending, to-be-confirmed and disputed ones are no settled law
 * @param answer applies, does-not-apply, arguable, unknown or not-yet
 * @param missing the facts that would decide it, where it is unknown
 * @param towards who is to be informed or heard
 * @param passedOver those who stand before them in the law but do not exist here
 * @param bodiesKnown false when nobody has entered the bodies; {@code towards} is then the whole list of the law
 * @param dueOn last day; absent where there is none
 * @param kept whether the date is kept as a deadline of the case
 */
public record DutyView(
        String rule,
        int version,
        String status,
        String confidence,
        String answer,
        List<String> missing,
        String title,
        String citation,
        String duty,
        String breach,
        String note,
        String debtor,
        List<String> towards,
        List<String> passedOver,
        boolean bodiesKnown,
        LocalDate anchorOn,
        LocalDate dueOn,
        LocalDate safeOn,
        boolean kept,
        List<String> checklist) {

    static DutyView of(Duty duty, Language language) {
        LegalRule rule = duty.rule();
        RuleText text = rule.text(language);
        CountedTerm counted = duty.computed();
        return new DutyView(
                rule.code(),
                rule.version(),
                Codes.of(rule.status()),
                Codes.of(rule.confidence()),
                Codes.of(duty.answer()),
                duty.missing().stream().sorted().map(Fact::key).toList(),
                text.title(),
                text.citation(),
                text.duty(),
                text.breach(),
                text.note(),
                Codes.of(rule.debtor()),
                duty.towards().stream().map(Codes::of).toList(),
                duty.passedOver().stream().map(Codes::of).toList(),
                duty.areBodiesKnown(),
                counted == null ? null : counted.anchor(),
                counted == null ? null : counted.nominal(),
                counted == null ? null : counted.safe(),
                duty.hasDeadline(),
                rule.checklist().stream()
                        .map(item -> item.texts().get(language))
                        .toList());
    }
}
