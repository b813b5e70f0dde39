package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Brings in the rules that came with Inspraak. A new one is active at once. One that says something else than the release
 * before becomes the next version; where an adviser has written a version since, it becomes a draft, and people decide.
 * What was offered once is not offered again.
 */
@ApplicationScoped
@Transactional
public class ShipRules {

    @Inject
    RuleVersions versions;

    @Inject
    RuleChanges changes;

    @Inject
    RuleChangeProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** May be called by every node at its start: the second finds everything there. */
    public void ship(List<LegalRule> rules) {
        versions.lockBook();
        Moment now = clock.read();
        Map<String, List<RuleVersion>> known =
                versions.all().stream().collect(Collectors.groupingBy(RuleVersion::code));
        List<LegalRule> news = rules.stream()
                .filter(rule -> !isKnown(rule, known.getOrDefault(rule.code(), List.of())))
                .toList();
        news.forEach(rule -> bringIn(rule, known.getOrDefault(rule.code(), List.of()), now));
        if (!news.isEmpty()) {
            versions.bookChanged();
        }
    }

    private static boolean isKnown(LegalRule rule, List<RuleVersion> there) {
        return there.stream().filter(RuleVersion::isShipped).anyMatch(version -> version.rule()
                .saysTheSameAs(rule));
    }

    private void bringIn(LegalRule rule, List<RuleVersion> there, Moment now) {
        int last = there.stream().mapToInt(RuleVersion::number).max().orElse(0);
        Optional<RuleVersion> active = in(State.ACTIVE, there);
        Optional<RuleVersion> draft = in(State.DRAFT, there);
        boolean isEdited = active.filter(RuleVersion::isShipped).isEmpty() && !there.isEmpty();
        if (isEdited && draft.isPresent()) {
            // one draft at a time: it is offered when that one is decided on
            return;
        }
        RuleVersion version = new RuleVersion(rule.asVersion(last + 1), Actor.system(), null, now);
        if (isEdited) {
            versions.add(version);
        } else {
            active.ifPresent(before -> before.replace(now));
            versions.storeChanges();
            version.activate(Actor.system(), now);
            versions.add(version);
            active.ifPresent(before -> followUp(version, before, now));
        }
        audit.record(Actor.system(), "rule.shipped", "legal-rule/" + rule.code() + "/" + version.number(), now);
    }

    private static Optional<RuleVersion> in(State state, List<RuleVersion> versions) {
        return versions.stream().filter(version -> version.state() == state).findFirst();
    }

    private void followUp(RuleVersion version, RuleVersion before, Moment now) {
        RuleChange change = new RuleChange(version, before.number(), now);
        changes.add(change);
        process.ruleChanged(change.id());
    }
}
