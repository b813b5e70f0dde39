package org.inspraak.company;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is said of an AI system, not checked yet; all but the name may be {@code null}: not known. */
public record AiSystemDetails(
        String name,
        String supplier,
        String product,
        String purpose,
        Set<AiSystem.Function> functions,
        SystemTraits traits,
        AiSystem.DecisionDegree decisionDegree,
        List<CategoryDetails> affected,
        AiSystem.Status status,
        LocalDate putIntoService) {

    public record CategoryDetails(String category, Integer affected, Integer total) {}

    /** @throws org.inspraak.shared.CaseRuleViolation with all that is wrong */
    public void check() {
        new AiSystem(null, this);
    }

    List<AffectedCategory> checkedCategories() {
        if (affected == null) {
            return List.of();
        }
        return affected.stream()
                .map(one -> new AffectedCategory(one.category(), one.affected(), one.total()))
                .toList();
    }
}
