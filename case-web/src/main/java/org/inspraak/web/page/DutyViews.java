package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.ReadDuties;
import org.inspraak.casefile.ReadDuties.DutiesOfCase;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Duty;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Cascade;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.web.page.FactWords.Ground;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** Turns duties into what is shown of them. */
@RequestScoped
public class DutyViews {

    /** Days that have a field of their own; the others are of what happens later, to one person or another. */
    private static final Set<Anchor> ENTERED =
            EnumSet.of(Anchor.DECISION, Anchor.INTRODUCTION, Anchor.GO_LIVE, Anchor.PROCESSING);

    @Inject
    Reader me;

    @Inject
    ReadDuties readDuties;

    @Inject
    RuleWords words;

    @Inject
    FactWords facts;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** @param explained whether what was looked at is told too, which takes reading the rule's condition */
    public DutyView of(Duty duty, DutiesOfCase all, boolean explained) {
        LegalRule rule = duty.rule();
        RuleText text = words.text(rule);
        return new DutyView(
                rule.code(),
                text.title(),
                text.citation(),
                text.duty(),
                text.note(),
                words.marks(rule),
                words.debtor(rule),
                to(duty),
                toWhy(duty),
                toAddress(duty, all.caseFile()),
                dates(duty),
                term(duty),
                text.breach(),
                rule.breach(),
                words.checklist(rule),
                explained ? grounds(rule, all) : List.of(),
                duty.missing().stream()
                        .sorted()
                        .map(fact -> facts.missing(fact, all.caseFile()))
                        .toList());
    }

    private String to(Duty duty) {
        if (!duty.areBodiesKnown()) {
            return words.recipients(duty.rule());
        }
        return words.join("recipient.and", duty.towards());
    }

    private String toWhy(Duty duty) {
        if (duty.rule().recipients().isEmpty()) {
            return null;
        }
        if (!duty.areBodiesKnown()) {
            return texts.get("duties.bodies-unknown");
        }
        if (duty.towards().isEmpty()) {
            return texts.say("duties.nobody", words.without(duty.rule().recipients()));
        }
        boolean nextInLine =
                duty.rule().cascade() == Cascade.FIRST && !duty.passedOver().isEmpty();
        return nextInLine
                ? texts.say(
                        "duties.next-in-line",
                        words.without(duty.passedOver()),
                        words.join("recipient.and", duty.towards()))
                : null;
    }

    private String toAddress(Duty duty, CaseFile caseFile) {
        boolean asked = !duty.rule().recipients().isEmpty() && !duty.areBodiesKnown();
        return asked && me.isWorkingOnCases() ? FactWords.placeOf(Fact.WORKS_COUNCIL, caseFile) : null;
    }

    private List<DutyView.Day> dates(Duty duty) {
        if (duty.computed() == null) {
            return List.of();
        }
        List<DutyView.Day> dates = new ArrayList<>();
        dates.add(new DutyView.Day(
                texts.get("duties.nominal"), when.day(duty.computed().nominal())));
        if (!duty.computed().safe().equals(duty.computed().nominal())) {
            boolean backward = duty.computed().term().direction() == Direction.BACKWARD;
            dates.add(new DutyView.Day(
                    texts.get(backward ? "duties.safe" : "duties.rolled"),
                    when.day(duty.computed().safe())));
        }
        return dates;
    }

    private String term(Duty duty) {
        LegalRule rule = duty.rule();
        boolean waits = rule.term() != null
                && ENTERED.contains(rule.term().anchor())
                && duty.computed() == null
                && rule.status().setsDates()
                && duty.answer() != Duty.Answer.NOT_YET
                && duty.answer() != Duty.Answer.DOES_NOT_APPLY;
        return waits ? words.term(rule) + " (" + texts.get("duties.no-date.yet") + ")" : words.term(rule);
    }

    private List<Ground> grounds(LegalRule rule, DutiesOfCase all) {
        return readDuties.grounds(rule).stream()
                .map(fact -> facts.ground(fact, all.facts(), all.caseFile()))
                .toList();
    }
}
