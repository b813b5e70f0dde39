package org.inspraak.review;

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
import org.inspraak.review.Review.Outcome;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Decides what the review leads to: the plan stays, changes, is negotiated again, or is at its end. */
@ApplicationScoped
@Transactional
public class DecideReview implements StageWork {

    @Inject
    Reviews reviews;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "decideReview";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("outcome", "keep", "amend", "renegotiate", "retired", "completed")
                        .needed(),
                Field.date("decidedOn").needed(),
                Field.text("reason").needed(),
                Field.date("nextReviewOn"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("decidedOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "decidedOn");
        LocalDate next = entry.date("nextReviewOn");
        if (next != null && !next.isAfter(on)) {
            throw CaseRuleViolation.invalid("nextReviewOn", "review.next-before-decision");
        }
        Outcome outcome = Outcome.of(entry.text("outcome"));
        Review review = reviews.current(doing.caseFile(), doing.now());
        review.decide(outcome, on, entry.text("reason"), outcome == Outcome.KEEP ? next : null);
        journal.met(doing.caseFile(), Deadline.Kind.REVIEW, review.id(), on, doing.now());
        journal.write(doing.caseFile(), "review-decided", doing.actor(), doing.now())
                .aboutKey("task.decideReview.outcome." + outcome.outcome())
                .happenedOn(on);
        return outcome.outcome();
    }
}
