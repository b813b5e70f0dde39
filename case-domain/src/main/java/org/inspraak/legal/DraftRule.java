package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * A legal adviser writes the next version of a rule, or the first one of a new rule. It binds nobody until another
 * adviser activates it. A rule has at most one draft.
 */
@ApplicationScoped
@Transactional
public class DraftRule {

    @Inject
    RuleVersions versions;

    @Inject
    RuleCheck ruleCheck;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param rule its version is given here, whatever it says
     * @param note why; may be {@code null}
     * @throws CaseRuleViolation {@code rule.draft-exists}, {@code rule.unchanged}, or all that is wrong with the record
     */
    public RuleVersion draft(Actor actor, LegalRule rule, String note) {
        Moment now = begin(actor);
        ruleCheck.check(rule, codesWith(List.of(rule)));
        String why = Text.optional("note", note, Text.PAGES);
        mustHaveNoDraft(List.of(rule));
        if (isUnchanged(rule)) {
            throw CaseRuleViolation.conflict("rule.unchanged");
        }
        return add(actor, rule, why, now);
    }

    /** @param seenVersion of the draft, that the actor looked at; {@code null} for whichever is there */
    public RuleVersion change(Actor actor, LegalRule rule, String note, Integer seenVersion) {
        Moment now = begin(actor);
        RuleVersion draft = read(rule.code());
        draft.mustStillBe(seenVersion);
        ruleCheck.check(rule, codesWith(List.of(rule)));
        String why = Text.optional("note", note, Text.PAGES);
        if (draft.isShipped()) {
            // what came with Inspraak stays as it came, so that it is not offered again
            draft.discard(now);
            versions.storeChanges();
            return add(actor, rule, why, now);
        }
        draft.write(rule, actor, why, now);
        record(actor, draft, now);
        return draft;
    }

    /**
     * Makes a draft of each record of a file that says something new; of none, if one of them is wrong.
     *
     * @return the drafts; empty when everything is active already
     */
    public List<RuleVersion> importAll(Actor actor, String yaml, String note) {
        Moment now = begin(actor);
        String why = Text.optional("note", note, Text.PAGES);
        List<LegalRule> rules = RuleYaml.read(yaml);
        Set<String> codes = codesWith(rules);
        CaseRuleViolation.Check check = new CaseRuleViolation.Check();
        rules.forEach(rule -> check.keep(() -> checkWithin(rule, codes)));
        check.orThrow();
        List<LegalRule> changed =
                rules.stream().filter(rule -> !isUnchanged(rule)).toList();
        mustHaveNoDraft(changed);
        return changed.stream().map(rule -> add(actor, rule, why, now)).toList();
    }

    private Void checkWithin(LegalRule rule, Set<String> codes) {
        try {
            ruleCheck.check(rule, codes);
            return null;
        } catch (CaseRuleViolation wrong) {
            throw wrong.within(rule.code() + ".");
        }
    }

    private Moment begin(Actor actor) {
        actor.mustBe(Role.LEGAL_ADVISER);
        versions.lockBook();
        return clock.read();
    }

    private RuleVersion add(Actor actor, LegalRule rule, String why, Moment now) {
        int next = versions.ofCode(rule.code()).stream()
                        .mapToInt(RuleVersion::number)
                        .max()
                        .orElse(0)
                + 1;
        RuleVersion draft = new RuleVersion(rule.asVersion(next), actor, why, now);
        versions.add(draft);
        record(actor, draft, now);
        return draft;
    }

    private void record(Actor actor, RuleVersion draft, Moment now) {
        audit.record(actor, "rule.drafted", "legal-rule/" + draft.code() + "/" + draft.number(), now);
    }

    private RuleVersion read(String code) {
        return versions.find(code, State.DRAFT).orElseThrow(() -> CaseRuleViolation.notFound("rule.draft-not-found"));
    }

    private boolean isUnchanged(LegalRule rule) {
        Optional<RuleVersion> active = versions.find(rule.code(), State.ACTIVE);
        return active.filter(found -> found.rule().saysTheSameAs(rule)).isPresent();
    }

    private void mustHaveNoDraft(List<LegalRule> rules) {
        String codes = rules.stream()
                .map(LegalRule::code)
                .filter(code -> versions.find(code, State.DRAFT).isPresent())
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            throw CaseRuleViolation.conflict("rule.draft-exists", "codes", codes);
        }
    }

    private Set<String> codesWith(List<LegalRule> rules) {
        Set<String> codes = new HashSet<>();
        versions.current().forEach(version -> codes.add(version.code()));
        rules.forEach(rule -> codes.add(rule.code()));
        return codes;
    }
}
