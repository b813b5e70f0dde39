package org.inspraak.web.rest.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inspraak.casefile.PreviewRule.Preview;
import org.inspraak.casefile.PreviewRule.Totals;
import org.inspraak.casefile.RuleEffect;
import org.inspraak.web.rest.Codes;

/**
 * What activating a draft would change on the running cases.
 *
 * @param next to be given back as {@code after}; absent on the last page
 * @param totals on the first page only
 */
public record PreviewView(List<EffectView> items, String next, TotalsView totals) {

    /** @param kind new, moved, gone, or answer-only when the dates stay */
    public record EffectView(
            String caseNumber, String company, String aiSystem, String kind, OutcomeView before, OutcomeView after) {

        static EffectView of(RuleEffect effect) {
            return new EffectView(
                    effect.number().toString(),
                    effect.company(),
                    effect.aiSystem(),
                    Codes.of(effect.kind()),
                    OutcomeView.of(effect.before()),
                    OutcomeView.of(effect.after()));
        }
    }

    /** @param answer absent where there is no such rule for the case */
    public record OutcomeView(String answer, LocalDate dueOn, LocalDate safeOn) {

        static OutcomeView of(RuleEffect.Outcome outcome) {
            return new OutcomeView(Codes.of(outcome.answer()), outcome.dueOn(), outcome.safeOn());
        }
    }

    /**
     * @param running cases that the caller may see
     * @param examined of these; fewer where looking at all would have taken too long
     * @param kinds how many would change in which way
     */
    public record TotalsView(long running, long examined, boolean whole, long changed, Map<String, Long> kinds) {

        static TotalsView of(Totals totals) {
            Map<String, Long> kinds = new TreeMap<>();
            totals.kinds().forEach((kind, count) -> kinds.put(Codes.of(kind), count));
            return new TotalsView(totals.running(), totals.examined(), totals.isWhole(), totals.changed(), kinds);
        }
    }

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.effects().stream().map(EffectView::of).toList(),
                preview.next(),
                preview.totals() == null ? null : TotalsView.of(preview.totals()));
    }
}
