package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.deadline.Deadline;
import org.inspraak.plan.AgreedPlan.Instrument;
import org.inspraak.plan.AgreedPlan.State;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Records the signing: from then on the measures are owed, and the first review has its date. */
@ApplicationScoped
@Transactional
public class SignPlan implements StageWork {

    /** As in the pilot of S4.37. */
    private static final int MONTHS_TO_REVIEW = 6;

    @Inject
    AgreedPlans plans;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "signPlan";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("signedOn").needed(),
                Field.choiceOf("instrument", Instrument.class).needed(),
                Field.text("signatories"),
                Field.date("firstReviewOn").needed());
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        LocalDate today = clock.read().today();
        return Map.of("signedOn", today, "firstReviewOn", today.plusMonths(MONTHS_TO_REVIEW));
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate signedOn = doing.happened(entry, "signedOn");
        LocalDate firstReviewOn = entry.date("firstReviewOn");
        AgreedPlan plan = plans.findLatest(doing.caseFile().id(), State.ACCEPTED)
                .orElseThrow(() -> CaseRuleViolation.conflict("plan.nothing-accepted"));
        new CaseRuleViolation.Check()
                .that(!signedOn.isBefore(plan.consultedOn()), "signedOn", "plan.signed-before-consultation")
                .that(firstReviewOn.isAfter(signedOn), "firstReviewOn", "plan.review-before-start")
                .orThrow();
        plan.sign(signedOn, entry.choice("instrument", Instrument.class), entry.text("signatories"), firstReviewOn);
        owe(doing, plan);
        journal.write(doing.caseFile(), "plan-signed", doing.actor(), doing.now())
                .about(plan.title())
                .happenedOn(signedOn);
        return null;
    }

    /** What the plan before still asked is asked by this one, or no more. */
    private void owe(Doing doing, AgreedPlan plan) {
        journal.cancelled(doing.caseFile(), Deadline.Kind.MEASURE, null);
        for (Measure measure : plan.measures()) {
            journal.due(doing.caseFile(), Deadline.Kind.MEASURE, measure.id(), measure.dueOn(), doing.now());
        }
    }
}
