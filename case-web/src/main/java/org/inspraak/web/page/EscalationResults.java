package org.inspraak.web.page;

import static org.inspraak.web.page.ResultWords.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.Withdrawal;

/** Escalations as they are shown. */
@RequestScoped
public class EscalationResults {

    @Inject
    ResultWords words;

    List<ResultBlock> of(List<Escalation> escalations) {
        return escalations.stream().map(this::block).toList();
    }

    /** As {@link #of}, each with the way to its own page. */
    List<ResultBlock> withWays(List<Escalation> escalations) {
        return escalations.stream().map(this::blockWithWay).toList();
    }

    private ResultBlock blockWithWay(Escalation one) {
        ResultBlock.Item brief = new ResultBlock.Item(
                words.choice("escalation-level", Choices.code(one.level())), null, null, "na", "doc");
        return block(one)
                .itemsTitled(words.get("board.brief"))
                .item(brief.leadingTo("/escalations/" + one.id(), words.get("board.read")));
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
                .fact(
                        words.get("turn.escalate.severity"),
                        words.choice("escalation-severity", Choices.code(one.severity())))
                .fact(words.get("results.escalation.holder"), one.holderName())
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
                .fact(words.get("task.resolveEscalation.resolution"), one.resolution())
                .fact(words.get("results.escalation.withdrawn"), withdrawn(one.withdrawal()));
    }

    private String withdrawn(Withdrawal withdrawal) {
        return withdrawal == null
                ? null
                : join(
                        words.choice("escalation-withdrawn", Choices.code(withdrawal.why())),
                        withdrawal.reason(),
                        words.day(withdrawal.on()),
                        withdrawal.by());
    }
}
