package org.inspraak.web.rest.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.inspraak.web.rest.JsonBody;

/** Reads a rule as a program says it; whether it can be one, the domain says. */
final class RuleBodies {

    private RuleBodies() {}

    /** @param code {@code null} where the body says it */
    static LegalRule read(JsonBody body, String code) {
        Set<Recipient> recipients = body.someOf("recipients", Recipient.class);
        Term term = body.object("term", RuleBodies::term);
        List<Integer> reminders = body.wholeNumbers("reminders");
        Map<Language, RuleText> texts = body.object("texts", RuleBodies::texts);
        List<ChecklistItem> checklist = body.list("checklist", RuleBodies::item);
        return new LegalRule(
                code == null ? body.text("code") : code,
                0,
                body.oneOf("status", Status.class),
                body.oneOf("confidence", Confidence.class),
                body.date("effectiveFrom"),
                body.date("effectiveUntil"),
                body.text("jointCommittee"),
                body.text("refines"),
                body.text("applies"),
                body.text("arguable"),
                Boolean.TRUE.equals(body.yesNo("careful")),
                term,
                body.oneOf("debtor", Debtor.class),
                recipients == null ? List.of() : List.copyOf(recipients),
                body.oneOf("cascade", Cascade.class),
                reminders != null ? reminders : term == null ? List.of() : LegalRule.USUAL_REMINDERS,
                body.text("breach"),
                texts == null ? Map.of() : texts,
                checklist == null ? List.of() : checklist);
    }

    private static Term term(JsonBody body) {
        Integer count = body.wholeNumber("count");
        return new Term(
                body.oneOf("anchor", Term.Anchor.class),
                body.oneOf("direction", Term.Direction.class),
                count == null ? -1 : count,
                body.oneOf("unit", Term.Unit.class));
    }

    private static Map<Language, RuleText> texts(JsonBody body) {
        Map<Language, RuleText> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            RuleText text = body.object(language.code(), RuleBodies::text);
            if (text != null) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static RuleText text(JsonBody body) {
        return new RuleText(
                body.text("title"), body.text("citation"), body.text("duty"), body.text("breach"), body.text("note"));
    }

    private static ChecklistItem item(JsonBody body) {
        String id = body.text("id");
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = body.text(language.code());
            if (text != null) {
                texts.put(language, text);
            }
        }
        return new ChecklistItem(id, texts);
    }
}
