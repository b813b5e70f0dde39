package org.inspraak.web.page;

import static org.inspraak.web.page.ResultWords.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.negotiation.Mandate;
import org.inspraak.negotiation.NegotiationRound;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.plan.AgreedPlan;
import org.inspraak.plan.Measure;
import org.inspraak.review.Review;
import org.inspraak.web.page.ResultBlock.Item;

/** Mandates, rounds, plans and reviews as they are shown. */
@RequestScoped
public class AgreementResults {

    @Inject
    ResultWords words;

    @Inject
    MeasureTurn measureTurn;

    List<ResultBlock> negotiation(ReadNegotiation.UnionFile file) {
        List<ResultBlock> blocks = new ArrayList<>();
        file.mandates().forEach(mandate -> blocks.add(mandate(mandate)));
        file.rounds().forEach(round -> blocks.add(round(round)));
        return blocks;
    }

    private ResultBlock mandate(Mandate mandate) {
        return new ResultBlock(words.get("results.mandate"), null)
                .fact(words.get("task.agreeMandate.agreedOn"), join(words.day(mandate.agreedOn()), mandate.agreedBy()))
                .fact(words.get("task.agreeMandate.demands"), mandate.demands())
                .fact(words.get("task.agreeMandate.redLines"), mandate.redLines());
    }

    private ResultBlock round(NegotiationRound round) {
        return new ResultBlock(
                        words.say("results.round", round.number()),
                        words.choice("round-state", round.state().code()))
                .fact(words.get("task.prepareRound.plannedOn"), join(words.day(round.plannedOn()), round.place()))
                .fact(words.get("task.prepareRound.agenda"), round.agenda())
                .fact(words.get("task.prepareRound.preparation"), round.preparation())
                .fact(words.get("task.holdRound.reason"), round.postponedBecause())
                .fact(words.get("task.holdRound.heldOn"), words.day(round.heldOn()))
                .fact(words.get("task.holdRound.participants"), round.participants())
                .fact(words.get("task.recordRound.proposals"), round.proposals())
                .fact(words.get("task.recordRound.counterProposals"), round.counterProposals())
                .fact(words.get("task.recordRound.report"), round.report())
                .fact(
                        words.get("task.recordRound.result"),
                        round.result() == null
                                ? null
                                : words.choice(
                                        "task.recordRound.result",
                                        round.result().outcome()));
    }

    List<ResultBlock> plans(List<AgreedPlan> plans) {
        return plans.stream().map(this::plan).toList();
    }

    private ResultBlock plan(AgreedPlan plan) {
        var block = new ResultBlock(
                        plan.title(), words.choice("plan-state", plan.state().code()))
                .fact(words.get("task.draftPlan.text"), plan.text())
                .fact(
                        words.get("task.consultMembers.consultedOn"),
                        join(
                                words.day(plan.consultedOn()),
                                plan.membersConsulted() == null
                                        ? null
                                        : words.say("results.workers.count", plan.membersConsulted())))
                .fact(words.get("results.plan.members-remark"), plan.membersRemark())
                .fact(
                        words.get("task.signPlan.signedOn"),
                        join(
                                words.day(plan.signedOn()),
                                plan.instrument() == null
                                        ? null
                                        : words.choice(
                                                "task.signPlan.instrument",
                                                plan.instrument().code())))
                .fact(words.get("task.signPlan.signatories"), plan.signatories())
                .fact(words.get("task.signPlan.firstReviewOn"), words.day(plan.firstReviewOn()))
                .fact(
                        words.get("results.plan.registered"),
                        join(words.day(plan.registeredOn()), plan.registrationNumber()))
                .fact(words.get("task.registerPlan.remark"), plan.registrationRemark())
                .fact(words.get("task.followMeasures.remark"), plan.followUpRemark())
                .itemsTitled(words.get("task.draftPlan.measures"));
        plan.measures().forEach(measure -> block.item(measure(measure)));
        return block;
    }

    private Item measure(Measure measure) {
        return state(measure)
                .at(MeasureTurn.anchorOf(measure.id()))
                .leadingTo(measureTurn.addressFor(measure), words.get("results.measure.note"));
    }

    private Item state(Measure measure) {
        String under = join(measure.who(), words.day(measure.dueOn()), measure.remark());
        if (measure.doneOn() != null) {
            return new Item(
                    measure.what(), under, words.say("results.measure.done", words.day(measure.doneOn())), "ok", "okc");
        }
        return words.isPast(measure.dueOn())
                ? new Item(measure.what(), under, words.left(measure.dueOn()), "no", "late")
                : new Item(measure.what(), under, words.left(measure.dueOn()), "na", "clock");
    }

    List<ResultBlock> reviews(List<Review> reviews) {
        return reviews.stream().map(this::review).toList();
    }

    private ResultBlock review(Review review) {
        return new ResultBlock(
                        words.say("results.review", review.number()),
                        words.choice("review-state", review.state().code()))
                .fact(words.get("results.review.due"), words.day(review.dueOn()))
                .fact(words.get("task.gatherIndicators.gatheredOn"), words.day(review.gatheredOn()))
                .fact(words.get("task.gatherIndicators.indicators"), review.indicators())
                .fact(
                        words.get("results.survey"),
                        join(
                                review.respondents() == null
                                        ? null
                                        : words.say("results.respondents", review.respondents()),
                                review.score() == null ? null : words.say("results.score", review.score())))
                .fact(
                        words.get("task.compareWithPlan.kept"),
                        review.kept() == null
                                ? null
                                : words.choice(
                                        "task.compareWithPlan.kept",
                                        review.kept().code()))
                .fact(words.get("task.compareWithPlan.comparison"), review.comparison())
                .fact(words.get("task.compareWithPlan.newRisks"), review.newRisks())
                .fact(
                        words.get("task.decideReview.outcome"),
                        review.outcome() == null
                                ? null
                                : join(
                                        words.choice(
                                                "task.decideReview.outcome",
                                                review.outcome().outcome()),
                                        words.day(review.decidedOn())))
                .fact(words.get("task.decideReview.reason"), review.reason())
                .fact(words.get("task.decideReview.nextReviewOn"), words.day(review.nextReviewOn()));
    }
}
