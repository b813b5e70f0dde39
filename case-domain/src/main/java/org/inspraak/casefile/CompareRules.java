package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.Duty;
import org.inspraak.legal.FindDuties;
import org.inspraak.legal.LegalRule;

/** Tells what it means for a case that one version of a rule takes the place of another. */
@ApplicationScoped
class CompareRules {

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    FindDuties findDuties;

    /**
     * @param before {@code null} where there was no such rule
     * @param after {@code null} where there is none any more
     */
    RuleEffect effect(CaseFile caseFile, LegalRule before, LegalRule after, LocalDate today) {
        CaseFacts facts = factsOfCase.of(caseFile, today);
        return new RuleEffect(
                caseFile.number(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                RuleEffect.Outcome.of(duty(before, facts)),
                RuleEffect.Outcome.of(duty(after, facts)));
    }

    private Duty duty(LegalRule rule, CaseFacts facts) {
        return rule == null
                ? null
                : findDuties.of(List.of(rule), facts).stream().findFirst().orElse(null);
    }
}
