package org.inspraak.web.rest.rules;

import java.time.Instant;
import java.util.List;
import org.inspraak.legal.ReadRules;
import org.inspraak.legal.RuleChange;

/**
 * A rule with all its versions, the newest first.
 *
 * @param followUp how far the running cases followed the last change; absent before the first
 */
public record RuleHistoryView(String code, List<RuleView> versions, FollowUpView followUp) {

    /** @param endedAt absent while it goes on */
    public record FollowUpView(int version, int examined, int changed, Instant endedAt) {

        static FollowUpView of(RuleChange change) {
            return new FollowUpView(change.number(), change.examined(), change.changed(), change.endedAt());
        }
    }

    static RuleHistoryView of(String code, ReadRules.Whole rule) {
        return new RuleHistoryView(
                code,
                rule.versions().stream().map(RuleView::of).toList(),
                rule.followUp() == null ? null : FollowUpView.of(rule.followUp()));
    }
}
