package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.Term;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** What a rule says, in the reader's words. */
@RequestScoped
public class RuleWords {

    @Inject
    SignedIn signedIn;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    public RuleText text(LegalRule rule) {
        return rule.text(signedIn.language());
    }

    /** What a reader has to know before trusting a rule; law that is in force and checked has one mark only. */
    public List<Mark> marks(LegalRule rule) {
        List<Mark> marks = new ArrayList<>();
        marks.add(mark(rule));
        if (rule.confidence() != Confidence.HIGH && rule.status() != Status.TO_BE_CONFIRMED) {
            marks.add(new Mark(
                    "in-tag-doubt",
                    "ask",
                    texts.get("rule-confidence." + rule.confidence().code())));
        }
        return marks;
    }

    private Mark mark(LegalRule rule) {
        String words = texts.get("rule-status." + rule.status().code());
        return switch (rule.status()) {
            case IN_FORCE -> new Mark("ui-tag-success", "check", words);
            case ADOPTED ->
                new Mark(
                        "ui-tag-info",
                        "clock",
                        rule.effectiveFrom() == null
                                ? words
                                : texts.say("rule-status.adopted.from", when.day(rule.effectiveFrom())));
            case PENDING -> new Mark("in-tag-doubt", "pause", words);
            case TO_BE_CONFIRMED, DISPUTED -> new Mark("in-tag-doubt", "ask", words);
        };
    }

    public String debtor(LegalRule rule) {
        return texts.get("debtor." + Choices.code(rule.debtor()));
    }

    /** Those to whom a duty is owed, in the order of the law. */
    public String recipients(LegalRule rule) {
        return join(rule.cascade() == LegalRule.Cascade.FIRST ? "recipient.or" : "recipient.and", rule.recipients());
    }

    public String join(String how, List<Recipient> recipients) {
        return recipients.stream()
                .map(one -> texts.get("recipient." + one.code()))
                .reduce((before, next) -> texts.say(how, before, next))
                .orElse("");
    }

    /** {@code geen ondernemingsraad en geen vakbondsafvaardiging}. */
    public String without(List<Recipient> recipients) {
        return recipients.stream()
                .map(one -> texts.get("recipient." + one.code() + ".no"))
                .reduce((before, next) -> texts.say("recipient.and", before, next))
                .orElse("");
    }

    /** {@code 3 maanden vóór het begin van de inplanting}. */
    public String term(LegalRule rule) {
        Term term = rule.term();
        if (term == null) {
            return texts.get("duties.no-date");
        }
        String direction = term.direction() == Direction.BACKWARD ? "backward" : "forward";
        String unit = term.count() == 0 ? "zero" : term.unit() == Unit.MONTHS ? "months" : "days";
        return texts.say("rules.term." + direction + "." + unit, term.count(), anchor(term));
    }

    public String anchor(Term term) {
        return texts.get("rules.anchor." + Choices.code(term.anchor()));
    }

    /** From when until when a rule binds. */
    public String effective(LegalRule rule) {
        if (rule.effectiveFrom() == null && rule.effectiveUntil() == null) {
            return texts.get("rules.effective.unknown");
        }
        String from =
                rule.effectiveFrom() == null ? "" : texts.say("rules.effective.from", when.day(rule.effectiveFrom()));
        return rule.effectiveUntil() == null
                ? from
                : (from + " " + texts.say("rules.effective.until", when.day(rule.effectiveUntil()))).strip();
    }

    public List<String> checklist(LegalRule rule) {
        return rule.checklist().stream()
                .map(item -> item.texts().get(signedIn.language()))
                .toList();
    }
}
