package org.inspraak.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.review.Review.Kept;

/** Lays what was gathered beside the measurement before and what the plan promised. */
@ApplicationScoped
@Transactional
public class CompareWithPlan implements StageWork {

    @Inject
    Reviews reviews;

    @Override
    public String taskName() {
        return "compareWithPlan";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choiceOf("kept", Kept.class).needed(),
                Field.text("comparison").needed(),
                Field.text("newRisks"));
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        reviews.current(doing.caseFile(), doing.now())
                .compare(entry.choice("kept", Kept.class), entry.text("comparison"), entry.text("newRisks"));
        return null;
    }
}
