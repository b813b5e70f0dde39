package org.inspraak.web.rest.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.assessment.Baseline;
import org.inspraak.assessment.CommitteeView;
import org.inspraak.assessment.ImpactAssessment;
import org.inspraak.assessment.WorkersView;
import org.inspraak.negotiation.Mandate;
import org.inspraak.negotiation.NegotiationRound;
import org.inspraak.negotiation.ReadNegotiation;
import org.inspraak.plan.AgreedPlan;
import org.inspraak.plan.Measure;
import org.inspraak.review.Review;
import org.inspraak.web.rest.Codes;

/** What the stages produced, as programs read it; choices are those of the tasks' forms. */
public final class StageViews {

    private StageViews() {}

    /** What the consulted body says. */
    public record CommitteeViewView(String body, LocalDate heardOn, String advice, String view) {

        static CommitteeViewView of(CommitteeView one) {
            return one == null
                    ? null
                    : new CommitteeViewView(Codes.of(one.body()), one.heardOn(), Codes.of(one.advice()), one.view());
        }
    }

    /** What the workers say. */
    public record WorkersViewView(LocalDate heardOn, String way, Integer count, String view, String invisibleWork) {

        static WorkersViewView of(WorkersView one) {
            return one == null
                    ? null
                    : new WorkersViewView(
                            one.heardOn(), Codes.of(one.way()), one.count(), one.view(), one.invisibleWork());
        }
    }

    /** How things stood before the system ran. */
    public record BaselineView(
            LocalDate measuredOn, String instrument, Integer respondents, Integer score, String remarks) {

        static BaselineView of(Baseline one) {
            return one == null
                    ? null
                    : new BaselineView(
                            one.measuredOn(),
                            Codes.of(one.instrument()),
                            one.respondents(),
                            one.score(),
                            one.remarks());
        }
    }

    /** A risk, by whom it is seen. */
    public record RiskView(String risk, String factor, int severity, int likelihood, int weight, String saidBy) {}

    /** One edition of the impact assessment. */
    public record AssessmentView(
            UUID id,
            int edition,
            String state,
            CommitteeViewView committeeView,
            WorkersViewView workersView,
            String summary,
            List<RiskView> risks,
            String fundamentalRights,
            String evidence,
            String dissent,
            String assessedBy,
            BaselineView baseline,
            LocalDate decidedOn,
            String decidedBy,
            String decisionRemark) {

        static AssessmentView of(ImpactAssessment one) {
            return new AssessmentView(
                    one.id(),
                    one.edition(),
                    Codes.of(one.state()),
                    CommitteeViewView.of(one.committeeView()),
                    WorkersViewView.of(one.workersView()),
                    one.summary(),
                    one.risks().stream()
                            .map(risk -> new RiskView(
                                    risk.text(),
                                    Codes.of(risk.factor()),
                                    risk.severity(),
                                    risk.likelihood(),
                                    risk.weight(),
                                    Codes.of(risk.saidBy())))
                            .toList(),
                    one.fundamentalRights(),
                    one.evidence(),
                    one.dissent(),
                    one.assessedByName(),
                    BaselineView.of(one.baseline()),
                    one.decidedOn(),
                    one.decidedByName(),
                    one.decisionRemark());
        }
    }

    /** What the union goes to the table with. */
    public record MandateView(UUID id, LocalDate agreedOn, String agreedBy, String demands, String redLines) {

        static MandateView of(Mandate one) {
            return new MandateView(one.id(), one.agreedOn(), one.agreedBy(), one.demands(), one.redLines());
        }
    }

    /** One meeting. */
    public record RoundView(
            UUID id,
            int number,
            String state,
            LocalDate plannedOn,
            String place,
            String agenda,
            String preparation,
            String postponedBecause,
            LocalDate heldOn,
            String participants,
            String proposals,
            String counterProposals,
            String report,
            String result) {

        static RoundView of(NegotiationRound one) {
            return new RoundView(
                    one.id(),
                    one.number(),
                    Codes.of(one.state()),
                    one.plannedOn(),
                    one.place(),
                    one.agenda(),
                    one.preparation(),
                    one.postponedBecause(),
                    one.heldOn(),
                    one.participants(),
                    one.proposals(),
                    one.counterProposals(),
                    one.report(),
                    one.result() == null ? null : one.result().outcome());
        }
    }

    /** The union's negotiation file. */
    public record NegotiationView(List<MandateView> mandates, List<RoundView> rounds) {

        static NegotiationView of(ReadNegotiation.UnionFile file) {
            return new NegotiationView(
                    file.mandates().stream().map(MandateView::of).toList(),
                    file.rounds().stream().map(RoundView::of).toList());
        }
    }

    /** One dated commitment. */
    public record MeasureView(UUID id, String what, String who, LocalDate dueOn, LocalDate doneOn, String remark) {

        static MeasureView of(Measure one) {
            return new MeasureView(one.id(), one.what(), one.who(), one.dueOn(), one.doneOn(), one.remark());
        }
    }

    /** One edition of the agreed plan. */
    public record PlanView(
            UUID id,
            int edition,
            String state,
            String title,
            String text,
            List<MeasureView> measures,
            LocalDate consultedOn,
            Integer membersConsulted,
            String membersRemark,
            LocalDate signedOn,
            String instrument,
            String signatories,
            LocalDate firstReviewOn,
            LocalDate registeredOn,
            String registrationNumber,
            String registrationRemark,
            String followUpRemark) {

        static PlanView of(AgreedPlan one) {
            return new PlanView(
                    one.id(),
                    one.edition(),
                    Codes.of(one.state()),
                    one.title(),
                    one.text(),
                    one.measures().stream().map(MeasureView::of).toList(),
                    one.consultedOn(),
                    one.membersConsulted(),
                    one.membersRemark(),
                    one.signedOn(),
                    Codes.of(one.instrument()),
                    one.signatories(),
                    one.firstReviewOn(),
                    one.registeredOn(),
                    one.registrationNumber(),
                    one.registrationRemark(),
                    one.followUpRemark());
        }
    }

    /** One re-evaluation. */
    public record ReviewView(
            UUID id,
            int number,
            String state,
            LocalDate dueOn,
            LocalDate gatheredOn,
            String indicators,
            Integer respondents,
            Integer score,
            String kept,
            String comparison,
            String newRisks,
            String outcome,
            LocalDate decidedOn,
            String reason,
            LocalDate nextReviewOn) {

        static ReviewView of(Review one) {
            return new ReviewView(
                    one.id(),
                    one.number(),
                    Codes.of(one.state()),
                    one.dueOn(),
                    one.gatheredOn(),
                    one.indicators(),
                    one.respondents(),
                    one.score(),
                    Codes.of(one.kept()),
                    one.comparison(),
                    one.newRisks(),
                    one.outcome() == null ? null : one.outcome().outcome(),
                    one.decidedOn(),
                    one.reason(),
                    one.nextReviewOn());
        }
    }
}
