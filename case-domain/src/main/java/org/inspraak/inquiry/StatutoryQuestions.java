package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.FactsOfCase;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.legal.Duty;
import org.inspraak.legal.FindDuties;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.ChecklistItem;
import org.inspraak.organisation.Language;

/**
 * What the law itself makes the employer tell: the checklists of the duties that apply to an introduction. Every request
 * asks for them, and nobody strikes them out.
 */
@ApplicationScoped
public class StatutoryQuestions {

    /**
     * The rules whose checklist is information that is owed: CAO 39 arts 1 to 3, CAO 9, GDPR art. 35(7), AI Act arts 26
     * and 27. The checklists of other rules name subjects of advice or purposes, which nobody hands over. What refines
     * one of these, as a sector's agreement does, counts with it.
     */
    private static final Set<String> OWED = Set.of("BE-39-INFO", "BE-9", "GDPR-35", "EU-AI-26.2", "EU-AI-27");

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    FindDuties findDuties;

    /** In the order of the rules; what a rule repeats of the one that it refines is asked once. */
    List<AskedQuestion> of(CaseFile caseFile, LocalDate today, Language language) {
        List<LegalRule> rules = findDuties.of(factsOfCase.of(caseFile, today)).stream()
                .filter(StatutoryQuestions::isAsked)
                .map(Duty::rule)
                .filter(rule -> OWED.contains(rule.code()) || OWED.contains(String.valueOf(rule.refines())))
                .toList();
        List<AskedQuestion> questions = new ArrayList<>();
        for (LegalRule rule : rules) {
            rule.checklist().stream()
                    .filter(item -> !isRepeated(rule, item, rules))
                    .forEach(item -> questions.add(question(rule, item, language)));
        }
        return questions;
    }

    /** What applies or can be argued; and where a rule is careful, what cannot be ruled out. */
    private static boolean isAsked(Duty duty) {
        return switch (duty.answer()) {
            case APPLIES, ARGUABLE -> true;
            case UNKNOWN -> duty.rule().careful();
            case DOES_NOT_APPLY, NOT_YET -> false;
        };
    }

    private static boolean isRepeated(LegalRule rule, ChecklistItem item, List<LegalRule> rules) {
        return rules.stream()
                .filter(other -> other.code().equals(rule.refines()))
                .flatMap(other -> other.checklist().stream())
                .anyMatch(other -> other.id().equals(item.id()));
    }

    private static AskedQuestion question(LegalRule rule, ChecklistItem item, Language language) {
        return new AskedQuestion(
                null,
                Topic.GENERAL,
                null,
                new StatutoryItem(rule.code(), item.id()),
                null,
                item.texts().get(language),
                List.of());
    }
}
