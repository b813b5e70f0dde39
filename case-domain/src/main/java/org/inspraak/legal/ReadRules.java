package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Shows the rules; the law is nobody's secret. */
@ApplicationScoped
@Transactional
public class ReadRules {

    @Inject
    RuleVersions versions;

    @Inject
    RuleChanges changes;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * A rule with its life.
     *
     * @param versions the newest first
     * @param followUp how far the running cases followed the last change; {@code null} before the first
     */
    public record Whole(List<RuleVersion> versions, RuleChange followUp) {

        public Optional<RuleVersion> active() {
            return in(State.ACTIVE);
        }

        public Optional<RuleVersion> draft() {
            return in(State.DRAFT);
        }

        private Optional<RuleVersion> in(State state) {
            return versions.stream().filter(version -> version.state() == state).findFirst();
        }
    }

    /**
     * The active versions and the drafts, in the order of codes.
     *
     * @param statuses empty for all
     * @param day on which they are in effect; {@code null} for whenever
     */
    public List<RuleVersion> list(Set<Status> statuses, LocalDate day) {
        return versions.current().stream()
                .filter(version ->
                        statuses.isEmpty() || statuses.contains(version.rule().status()))
                .filter(version -> day == null || version.rule().isEffective(day))
                .toList();
    }

    /** @throws CaseRuleViolation {@code rule.not-found} */
    public Whole read(String code) {
        List<RuleVersion> all = versions.ofCode(code);
        if (all.isEmpty()) {
            throw CaseRuleViolation.notFound("rule.not-found");
        }
        return new Whole(all, changes.latestOf(code).orElse(null));
    }

    /** @throws CaseRuleViolation {@code rule.draft-not-found} */
    public RuleVersion readDraft(String code) {
        return versions.find(code, State.DRAFT).orElseThrow(() -> CaseRuleViolation.notFound("rule.draft-not-found"));
    }

    /**
     * The active rules as a file that can be changed and imported.
     *
     * @param code of the one that is wanted; {@code null} for all
     */
    public String export(Actor actor, String code) {
        List<LegalRule> rules = versions.current().stream()
                .filter(version -> version.state() == State.ACTIVE && (code == null || code.equals(version.code())))
                .map(RuleVersion::rule)
                .toList();
        if (rules.isEmpty()) {
            throw CaseRuleViolation.notFound("rule.not-found");
        }
        audit.record(actor, "rule.exported", code == null ? "legal-rules" : "legal-rule/" + code, clock.read());
        return RuleYaml.write(rules);
    }
}
