package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * The four dates of an introduction, kept apart because the law counts from different ones: CAO 9 from the decision,
 * CAO 39 from the start of implementation. Each may be {@code null}: not known yet. Which of them starts the
 * implementation may be judged by hand, with a reason.
 */
@Embeddable
public class IntroductionDates {

    @Column(name = "decision_on")
    private LocalDate decisionOn;

    @Column(name = "implementation_start")
    private LocalDate implementationStart;

    @Column(name = "pilot_start")
    private LocalDate pilotStart;

    @Column(name = "go_live")
    private LocalDate goLive;

    @Column(name = "anchor_on")
    private LocalDate anchorOn;

    @Column(name = "anchor_reason")
    private String anchorReason;

    protected IntroductionDates() {}

    /** @throws CaseRuleViolation when a date is far off, or go-live lies before pilot or implementation */
    public IntroductionDates(
            LocalDate decisionOn, LocalDate implementationStart, LocalDate pilotStart, LocalDate goLive) {
        var check = new CaseRuleViolation.Check();
        this.decisionOn = check.keep(() -> Dates.within("decisionOn", decisionOn));
        this.implementationStart = check.keep(() -> Dates.within("implementationStart", implementationStart));
        this.pilotStart = check.keep(() -> Dates.within("pilotStart", pilotStart));
        this.goLive = check.keep(() -> Dates.within("goLive", goLive));
        check.that(inOrder(pilotStart, goLive), "goLive", "case.go-live-before-pilot");
        check.that(inOrder(implementationStart, goLive), "goLive", "case.go-live-before-implementation");
        check.orThrow();
    }

    /**
     * The same dates, with another one that counts as the start of implementation.
     *
     * @param date {@code null}: the earliest of the known ones counts
     * @param reason needed with a date
     */
    public IntroductionDates countingFrom(LocalDate date, String reason) {
        var check = new CaseRuleViolation.Check();
        IntroductionDates same = new IntroductionDates(decisionOn, implementationStart, pilotStart, goLive);
        same.anchorOn = check.keep(() -> Dates.within("anchorOn", date));
        same.anchorReason = check.keep(() -> Text.optional("anchorReason", reason, Text.PAGES));
        boolean isReasonNeeded = date != null && (reason == null || reason.isBlank());
        check.that(!isReasonNeeded, "anchorReason", "case.anchor-reason-missing");
        check.that(date != null || same.anchorReason == null, "anchorOn", "case.anchor-date-missing");
        check.orThrow();
        return same;
    }

    private static boolean inOrder(LocalDate first, LocalDate second) {
        return first == null || second == null || !second.isBefore(first);
    }

    public LocalDate decisionOn() {
        return decisionOn;
    }

    public LocalDate implementationStart() {
        return implementationStart;
    }

    public LocalDate pilotStart() {
        return pilotStart;
    }

    public LocalDate goLive() {
        return goLive;
    }

    /** The date that counts as the start of implementation; {@code null} where nobody set one. */
    public LocalDate anchorOn() {
        return anchorOn;
    }

    /** Why that date counts. */
    public String anchorReason() {
        return anchorReason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntroductionDates that
                && Objects.equals(decisionOn, that.decisionOn)
                && Objects.equals(implementationStart, that.implementationStart)
                && Objects.equals(pilotStart, that.pilotStart)
                && Objects.equals(goLive, that.goLive)
                && Objects.equals(anchorOn, that.anchorOn)
                && Objects.equals(anchorReason, that.anchorReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(decisionOn, implementationStart, pilotStart, goLive, anchorOn, anchorReason);
    }
}
