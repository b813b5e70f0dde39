package org.inspraak.web.page;

import static org.inspraak.web.page.ResultWords.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inspraak.escalation.Escalation;

/** Escalations as they are shown. */
@RequestScoped
public class EscalationResults {

    @Inject
    ResultWords words;

    List<ResultBlock> of(List<Escalation> escalations) {
        return escalations.stream().map(this::block).toList();
    }

    private ResultBlock block(Escalation one) {
        String level = words.choice("escalation-level", Choices.code(one.level()));
        return new ResultBlock(
                        words.choice("escalation-kind", Choices.code(one.kind())),
                        words.choice("escalation-state", Choices.code(one.state())))
                .fact(
                        words.get("results.escalation.level"),
                        join(words.say("results.escalation.rung", one.level().ordinal() + 1), level))
                .fact(words.get("results.escalation.raised"), join(words.day(one.raisedOn()), one.raisedBy()))
                .fact(words.get("results.escalation.reason"), one.reason())
                .fact(words.get("results.escalation.acknowledge-by"), words.day(one.acknowledgeBy()))
                .fact(
                        words.get("results.escalation.acknowledged"),
                        join(words.day(one.acknowledgedOn()), one.acknowledgedBy()))
                .fact(words.get("task.acknowledgeEscalation.nextStep"), one.nextStep())
                .fact(
                        words.get("task.resolveEscalation.outcome"),
                        one.outcome() == null
                                ? null
                                : join(
                                        words.choice(
                                                "task.resolveEscalation.outcome",
                                                one.outcome().outcome()),
                                        words.day(one.resolvedOn()),
                                        one.resolvedBy()))
                .fact(words.get("task.resolveEscalation.resolution"), one.resolution());
    }
}
