package org.inspraak.web.rest.rules;

import org.inspraak.shared.CaseRuleViolation;

/** Rules as programs name them. */
final class RuleCodes {

    private RuleCodes() {}

    /** @throws CaseRuleViolation {@code rule.not-found} for what cannot be the code of a rule */
    static String code(String text) {
        if (!text.matches("[A-Z0-9.-]{1,80}")) {
            throw CaseRuleViolation.notFound("rule.not-found");
        }
        return text;
    }
}
