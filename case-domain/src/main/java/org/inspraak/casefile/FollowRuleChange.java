package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRules;
import org.inspraak.legal.RuleChange;
import org.inspraak.legal.RuleChanges;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Lets the running cases follow a rule that was changed, a batch per transaction. Each is looked at; only those for which
 * the change makes a difference are locked and computed anew. A run that was killed goes on where it was.
 */
@ApplicationScoped
@Transactional
public class FollowRuleChange {

    private static final System.Logger LOG = System.getLogger(FollowRuleChange.class.getName());

    private static final int BATCH = 500;

    /** A batch is a job, and a job that takes long is taken for dead. */
    private static final int MOST_CHANGES = 200;

    @Inject
    RuleChanges changes;

    @Inject
    LegalRules rules;

    @Inject
    RunningCases runningCases;

    @Inject
    CompareRules compareRules;

    @Inject
    CaseFiles caseFiles;

    @Inject
    RecomputeDeadlines recomputeDeadlines;

    @Inject
    CaseClock clock;

    /** True when there may be more cases. */
    public boolean followBatch(UUID changeId) {
        Moment now = clock.read();
        RuleChange change = changes.lock(changeId);
        if (change.endedAt() != null) {
            return false;
        }
        List<CaseFile> batch = isNothingToFollow(change)
                ? List.of()
                : runningCases.after(change.afterNumber(), BATCH, Visibility.ofSystem());
        if (batch.isEmpty()) {
            change.end(now);
            LOG.log(
                    Level.INFO,
                    "rule {0}: {1} running cases looked at, {2} follow the change",
                    change.code(),
                    change.examined(),
                    change.changed());
            return false;
        }
        follow(change, batch, now);
        return true;
    }

    private void follow(RuleChange change, List<CaseFile> batch, Moment now) {
        LegalRule before = before(change);
        // the one that is active now: it may have been changed again since
        LegalRule after = rules.find(change.code()).orElse(null);
        boolean isKeptOtherwise = isKeptOtherwise(before, after);
        List<CaseNumber> concerned = new ArrayList<>();
        int examined = 0;
        while (examined < batch.size() && concerned.size() < MOST_CHANGES) {
            CaseFile caseFile = batch.get(examined++);
            RuleEffect effect = compareRules.effect(caseFile, before, after, now.today());
            if (effect.concernsDeadlines() || (isKeptOtherwise && effect.after().dueOn() != null)) {
                concerned.add(caseFile.number());
            }
        }
        String last = batch.get(examined - 1).number().toString();
        recompute(concerned);
        changes.lock(change.id()).cameTo(last, examined, concerned.size());
    }

    private LegalRule before(RuleChange change) {
        return change.before() == null
                ? null
                : rules.find(change.code(), change.before()).orElse(null);
    }

    /** Only words were changed: no case has to be looked at. */
    private boolean isNothingToFollow(RuleChange change) {
        LegalRule before = before(change);
        return before != null
                && rules.find(change.code()).filter(before::bindsLike).isPresent();
    }

    /** Whether a deadline whose dates stay carries other things of the rule from now on. */
    private static boolean isKeptOtherwise(LegalRule before, LegalRule after) {
        return before != null
                && after != null
                && !(before.reminders().equals(after.reminders())
                        && before.debtor() == after.debtor()
                        && Objects.equals(before.term(), after.term()));
    }

    /** What was read without a lock may have been changed by somebody meanwhile: it is read anew under the lock. */
    private void recompute(List<CaseNumber> concerned) {
        runningCases.letGo();
        for (CaseNumber number : concerned) {
            caseFiles.lock(number);
            recomputeDeadlines.recompute(number);
        }
    }
}
