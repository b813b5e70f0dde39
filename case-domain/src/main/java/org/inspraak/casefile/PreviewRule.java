package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspraak.audit.AuditTrail;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRules;
import org.inspraak.legal.ReadRules;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Page;
import org.inspraak.shared.Role;

/**
 * Shows what activating the draft of a rule would change on the running cases that the reader may see, and writes
 * nothing but that it was looked at.
 *
 * <p>All of them are gone through, but not for ever: where there are more than can be looked at in good time, the totals
 * say how many were.
 */
@ApplicationScoped
@Transactional
public class PreviewRule {

    private static final int BATCH = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    ReadRules readRules;

    @Inject
    LegalRules rules;

    @Inject
    RunningCases runningCases;

    @Inject
    CompareRules compareRules;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param effects of the cases that would change, in the order of their numbers
     * @param next to be given back as {@code after}; {@code null} when there is no more
     * @param totals over all that was looked at; {@code null} on every page but the first
     */
    public record Preview(List<RuleEffect> effects, String next, Totals totals) {}

    /**
     * @param running cases that the reader may see
     * @param examined those that were looked at: fewer when it would have taken too long
     * @param kinds how many of them would change in which way
     */
    public record Totals(long running, long examined, Map<RuleEffect.Kind, Long> kinds) {

        public boolean isWhole() {
            return examined >= running;
        }

        /** Whose deadline or answer would be another one. */
        public long changed() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * @param limit {@code null} for the default
     * @param after {@link Preview#next()} of the page before, {@code null} for the first
     */
    public Preview preview(Actor actor, String code, Integer limit, String after) {
        actor.mustBe(Role.LEGAL_ADVISER);
        int most = Page.checkedLimit(limit);
        Moment now = clock.read();
        LegalRule draft = readRules.readDraft(code).rule();
        LegalRule active = rules.find(code).orElse(null);
        String from = after == null ? "" : Page.Key.parse(after).first();
        Look look = new Look(active, draft, staff.visibilityOf(actor), now, most, after == null);
        if (active == null || !active.bindsLike(draft)) {
            look.goOn(from);
        } else {
            look.skipAll();
        }
        if (after == null) {
            audit.record(actor, "rule.previewed", "legal-rule/" + code, now);
        }
        return look.result();
    }

    /** One walk through the cases. */
    private final class Look {

        private final LegalRule before;
        private final LegalRule after;
        private final Visibility visibility;
        private final Moment now;
        private final int most;
        private final boolean isCounting;

        private final List<RuleEffect> found = new ArrayList<>();
        private final Map<RuleEffect.Kind, Long> kinds = new EnumMap<>(RuleEffect.Kind.class);
        private long examined;
        private String last;
        private boolean isAtEnd;

        Look(LegalRule before, LegalRule after, Visibility visibility, Moment now, int most, boolean isCounting) {
            this.before = before;
            this.after = after;
            this.visibility = visibility;
            this.now = now;
            this.most = most;
            this.isCounting = isCounting;
        }

        void goOn(String from) {
            last = from;
            Instant end = now.instant().plus(PATIENCE);
            while (!isAtEnd
                    && (isCounting || found.size() < most)
                    && clock.read().instant().isBefore(end)) {
                List<CaseFile> batch = runningCases.after(last, BATCH, visibility);
                batch.forEach(this::lookAt);
                isAtEnd = batch.size() < BATCH;
                runningCases.letGo();
            }
        }

        /** Only words are changed: no case would be another one. */
        void skipAll() {
            isAtEnd = true;
            examined = runningCases.count(visibility);
        }

        private void lookAt(CaseFile caseFile) {
            examined++;
            last = caseFile.number().toString();
            RuleEffect effect = compareRules.effect(caseFile, before, after, now.today());
            if (effect.kind() != RuleEffect.Kind.NONE) {
                kinds.merge(effect.kind(), 1L, Long::sum);
                found.add(effect);
            }
        }

        Preview result() {
            boolean isMore = found.size() > most;
            List<RuleEffect> page = isMore ? List.copyOf(found.subList(0, most)) : List.copyOf(found);
            String next = isMore ? page.get(most - 1).number().toString() : isAtEnd ? null : last;
            return new Preview(
                    page,
                    next == null ? null : Page.Key.of(next, "").toString(),
                    isCounting ? new Totals(runningCases.count(visibility), examined, Map.copyOf(kinds)) : null);
        }
    }
}
