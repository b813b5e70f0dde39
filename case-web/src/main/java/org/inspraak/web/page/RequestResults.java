package org.inspraak.web.page;

import static org.inspraak.web.page.ResultWords.join;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inspraak.assessment.Baseline;
import org.inspraak.assessment.CommitteeView;
import org.inspraak.assessment.ImpactAssessment;
import org.inspraak.assessment.Risk;
import org.inspraak.assessment.WorkersView;
import org.inspraak.inquiry.Completeness;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.web.page.ResultBlock.Item;

/** Information requests and impact assessments as they are shown. */
@RequestScoped
public class RequestResults {

    private static final int HEAVY = 15;
    private static final int MODERATE = 8;

    @Inject
    ResultWords words;

    @Inject
    RoundWords roundWords;

    List<ResultBlock> requests(List<InformationRequest> requests) {
        return requests.stream().map(this::request).toList();
    }

    /**
     * The same below how complete the answers are.
     *
     * @param answers the address of the page where they stand side by side
     */
    List<ResultBlock> below(Completeness completeness, String answers, List<ResultBlock> requests) {
        List<ResultBlock> blocks = new ArrayList<>(requests);
        if (completeness.percent() != null) {
            blocks.add(0, complete(completeness, answers));
        }
        return blocks;
    }

    private ResultBlock complete(Completeness completeness, String answers) {
        var block = new ResultBlock(
                        words.get("answers.complete"), words.say("answers.complete.percent", completeness.percent()))
                .fact(
                        words.get("answers.questions"),
                        words.say("answers.complete.count", completeness.answered(), completeness.asked()))
                .leadingTo(answers, words.get("answers.open"))
                .itemsTitled(words.get("answers.law"));
        completeness.checklist().forEach(item -> block.item(item(item)));
        return block;
    }

    private Item item(Completeness.Item one) {
        String state = words.choice("checklist-state", one.state().code());
        String under =
                one.asked() ? one.statutory().rule() : join(one.statutory().rule(), words.get("answers.not-asked"));
        return switch (one.state()) {
            case RECEIVED -> new Item(one.text(), under, state, "ok", "okc");
            case INSUFFICIENT -> new Item(one.text(), under, state, "part", "soon");
            case REFUSED -> new Item(one.text(), under, state, "no", "cross");
            case OUTSTANDING -> new Item(one.text(), under, state, "na", "dash");
        };
    }

    private ResultBlock request(InformationRequest request) {
        var block = new ResultBlock(
                        roundWords.say(request),
                        words.choice("request-state", request.state().code()))
                .fact(
                        words.get("results.request.kind"),
                        words.choice("request-kind", request.kind().code()))
                .fact(
                        words.get("task.composeRequest.recipient"),
                        request.recipient() == null
                                ? null
                                : words.choice(
                                        "task.composeRequest.recipient",
                                        request.recipient().code()))
                .fact(words.get("task.composeRequest.introduction"), request.introduction())
                .fact(
                        words.get("task.sendRequest.sentOn"),
                        join(
                                words.day(request.sentOn()),
                                request.channel() == null
                                        ? null
                                        : words.choice(
                                                "task.sendRequest.channel",
                                                request.channel().code()),
                                request.sentTo()))
                .fact(words.get("task.sendRequest.answerDueOn"), words.day(request.answerDueOn()))
                .fact(words.get("results.request.reminders"), request.reminders() == 0 ? null : request.reminders())
                .fact(
                        words.get("task.awaitAnswers.answeredOn"),
                        join(words.day(request.answeredOn()), request.answeredBy()))
                .fact(words.get("task.awaitAnswers.summary"), request.answerSummary())
                .fact(words.get("task.awaitAnswers.writtenInformationOn"), words.day(request.writtenInformationOn()))
                .fact(words.get("task.reviewAnswers.remarks"), request.remarks())
                .itemsTitled(words.get("task.composeRequest.questions"));
        request.questions().forEach(question -> block.item(question(question)));
        return block;
    }

    private Item question(Question question) {
        String topic = words.choice(
                "task.composeRequest.questions.topic", question.topic().code());
        String under = join(topic, question.remark());
        if (question.verdict() == null && question.answers().isEmpty()) {
            return new Item(question.text(), under, words.get("results.question.open"), "na", "dash");
        }
        String verdict = words.choice(
                "task.reviewAnswers.questions.verdict", question.standing().code());
        return switch (question.standing()) {
            case ANSWERED -> new Item(question.text(), under, verdict, "ok", "okc");
            case NOT_APPLICABLE -> new Item(question.text(), under, verdict, "na", "dash");
            case PARTLY, CONTRADICTED -> new Item(question.text(), under, verdict, "part", "soon");
            case NOT_ANSWERED, REFUSED -> new Item(question.text(), under, verdict, "no", "cross");
        };
    }

    List<ResultBlock> assessments(List<ImpactAssessment> editions) {
        return editions.stream().map(this::assessment).toList();
    }

    private ResultBlock assessment(ImpactAssessment one) {
        var block = new ResultBlock(
                words.say("results.assessment", one.edition()),
                words.choice("assessment-state", one.state().code()));
        addViews(block, one.committeeView(), one.workersView());
        block.fact(words.get("task.assessImpact.summary"), one.summary())
                .fact(words.get("results.assessed-by"), one.assessedByName())
                .fact(words.get("task.assessImpact.fundamentalRights"), one.fundamentalRights())
                .fact(words.get("task.assessImpact.evidence"), one.evidence())
                .fact(words.get("task.assessImpact.dissent"), one.dissent())
                .itemsTitled(words.get("task.assessImpact.risks"));
        addBaseline(block, one.baseline());
        block.fact(words.get("results.decided"), join(words.day(one.decidedOn()), one.decidedByName()))
                .fact(words.get("task.approveAssessment.remark"), one.decisionRemark());
        one.risks().forEach(risk -> block.item(risk(risk)));
        return block;
    }

    private void addViews(ResultBlock block, CommitteeView committee, WorkersView workers) {
        if (committee != null) {
            block.fact(
                            words.get("results.committee"),
                            join(
                                    committee.body() == null
                                            ? null
                                            : words.choice(
                                                    "task.recordCommitteeView.body",
                                                    committee.body().code()),
                                    words.day(committee.heardOn()),
                                    words.choice(
                                            "task.recordCommitteeView.advice",
                                            committee.advice().code())))
                    .fact(words.get("task.recordCommitteeView.view"), committee.view());
        }
        if (workers != null) {
            String count = workers.count() == null ? null : words.say("results.workers.count", workers.count());
            block.fact(
                            words.get("results.workers"),
                            join(
                                    words.choice(
                                            "task.recordWorkersView.way",
                                            workers.way().code()),
                                    words.day(workers.heardOn()),
                                    count))
                    .fact(words.get("task.recordWorkersView.view"), workers.view())
                    .fact(words.get("task.recordWorkersView.invisibleWork"), workers.invisibleWork());
        }
    }

    private void addBaseline(ResultBlock block, Baseline baseline) {
        if (baseline != null) {
            block.fact(
                            words.get("results.baseline"),
                            join(
                                    words.day(baseline.measuredOn()),
                                    words.choice(
                                            "task.recordBaseline.instrument",
                                            baseline.instrument().code()),
                                    words.say("results.respondents", baseline.respondents()),
                                    baseline.score() == null ? null : words.say("results.score", baseline.score())))
                    .fact(words.get("task.recordBaseline.remarks"), baseline.remarks());
        }
    }

    private Item risk(Risk risk) {
        String under = join(
                words.choice("task.assessImpact.risks.factor", risk.factor().code()),
                words.say(
                        "results.risk.said-by",
                        words.choice(
                                "task.assessImpact.risks.saidBy", risk.saidBy().code())),
                words.say("results.risk.weight", risk.severity() + " × " + risk.likelihood()));
        if (risk.weight() >= HEAVY) {
            return new Item(risk.text(), under, words.get("results.risk.heavy"), "no", "late");
        }
        return risk.weight() >= MODERATE
                ? new Item(risk.text(), under, words.get("results.risk.moderate"), "part", "soon")
                : new Item(risk.text(), under, words.get("results.risk.light"), "na", "info");
    }
}
