package org.inspraak.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.deadline.Deadline;
import org.inspraak.plan.AgreedPlan;
import org.inspraak.plan.AgreedPlans;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Sets the date of the next review: as the last review decided, else as the plan says, else after half a year. A review
 * that is planned already is moved, so saying it twice plans one review.
 */
@ApplicationScoped
@Transactional
public class PlanReview {

    private static final int MONTHS_TO_FIRST = 6;
    private static final int MONTHS_TO_NEXT = 12;

    @Inject
    Reviews reviews;

    @Inject
    AgreedPlans plans;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    public void plan(CaseNumber number) {
        CaseFile caseFile = caseFiles.read(number);
        Moment now = clock.read();
        LocalDate dueOn = nextDate(caseFile, now.today());
        Review review = reviews.findCurrent(caseFile.id()).orElseGet(() -> reviews.next(caseFile, dueOn, now));
        review.moveTo(dueOn);
        journal.cancelled(caseFile, Deadline.Kind.REVIEW, null);
        journal.due(caseFile, Deadline.Kind.REVIEW, review.id(), dueOn, now);
        journal.write(caseFile, "review-planned", Actor.system(), now).about(dueOn.toString());
    }

    private LocalDate nextDate(CaseFile caseFile, LocalDate today) {
        Optional<Review> last = reviews.ofCase(caseFile.id()).stream()
                .filter(review -> review.state() == Review.State.DECIDED)
                .findFirst();
        boolean kept =
                last.filter(review -> review.outcome() == Review.Outcome.KEEP).isPresent();
        if (kept) {
            return last.map(Review::nextReviewOn)
                    .orElseGet(() -> last.get().decidedOn().plusMonths(MONTHS_TO_NEXT));
        }
        return plans.findSigned(caseFile.id())
                .map(AgreedPlan::firstReviewOn)
                .orElseGet(() -> today.plusMonths(MONTHS_TO_FIRST));
    }
}
