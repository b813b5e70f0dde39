package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.audit.AuditTrail;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * Turns that a case takes outside its tasks: dates that move, scope that grows, suspension, another owner, a stage
 * skipped or reopened, the introduction given up. Each wants a reason, kept on the timeline.
 *
 * <p>{@code seenVersion} is the version that the actor looked at; {@code null} where it was not asked.
 */
@ApplicationScoped
@Transactional
public class SteerCase {

    @Inject
    CaseAccess access;

    @Inject
    CaseFiles caseFiles;

    @Inject
    StaffDirectory staff;

    @Inject
    Deadlines deadlines;

    @Inject
    Event<RightLost> lost;

    @Inject
    CaseProcess process;

    @Inject
    CaseJournal journal;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** The reason may be left out: dates become known bit by bit. */
    public CaseFile changeDates(
            Actor actor, CaseNumber number, Integer seenVersion, IntroductionDates dates, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = open(actor, number, seenVersion);
        if (caseFile.dates().equals(dates)) {
            return caseFile;
        }
        String why = Text.optional("reason", reason, Text.PAGES);
        caseFile.plan(dates, now);
        journal.write(caseFile, "dates-changed", actor, now).detail(why);
        Set<UUID> missedBefore = missedDuties(caseFile).map(Deadline::id).collect(Collectors.toSet());
        process.introductionDatesChanged(number);
        missedDuties(caseFile)
                .filter(deadline -> !missedBefore.contains(deadline.id()))
                .forEach(deadline -> lost(caseFile, deadline, now));
        return audited(caseFile, actor, "case.dates-changed", now);
    }

    private Stream<Deadline> missedDuties(CaseFile caseFile) {
        return deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.rule() != null && deadline.state() == Deadline.State.LATE);
    }

    private void lost(CaseFile caseFile, Deadline deadline, Moment now) {
        deadline.told(now);
        journal.write(caseFile, "right-lost", Actor.system(), now)
                .aboutKey("rule." + deadline.rule())
                .happenedOn(deadline.dueOn().plusDays(1));
        lost.fire(new RightLost(caseFile, deadline.id(), now));
    }

    /** The system will do more, or touch other people, than was told. */
    public CaseFile changeScope(Actor actor, CaseNumber number, Integer seenVersion, String whatChanged) {
        Moment now = clock.read();
        CaseFile caseFile = open(actor, number, seenVersion);
        String what = Text.required("reason", whatChanged, Text.PAGES);
        journal.write(caseFile, "scope-changed", actor, now).detail(what);
        process.scopeChanged(number);
        return audited(caseFile, actor, "case.scope-changed", now);
    }

    public CaseFile suspend(Actor actor, CaseNumber number, Integer seenVersion, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = open(actor, number, seenVersion);
        String why = Text.required("reason", reason, Text.PAGES);
        caseFile.suspend(now);
        journal.write(caseFile, "case-suspended", actor, now).detail(why);
        process.caseSuspended(number);
        return audited(caseFile, actor, "case.suspended", now);
    }

    public CaseFile resume(Actor actor, CaseNumber number, Integer seenVersion, String remark) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustStillBe(seenVersion);
        caseFile.mustNotBeClosed();
        caseFile.resume(now);
        journal.write(caseFile, "case-resumed", actor, now).detail(Text.optional("reason", remark, Text.PAGES));
        process.caseResumed(number);
        return audited(caseFile, actor, "case.resumed", now);
    }

    /** Consultants hand over their own cases; regional officers any of their region. */
    public CaseFile reassign(Actor actor, CaseNumber number, Integer seenVersion, UUID ownerId, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustStillBe(seenVersion);
        caseFile.mustNotBeClosed();
        String why = Text.required("reason", reason, Text.PAGES);
        Staff owner = newOwner(caseFile, ownerId);
        if (!actor.isAny(Role.REGIONAL_OFFICER)
                && !actor.id().equals(caseFile.placement().ownerId())) {
            throw CaseRuleViolation.forbidden("case.reassign-not-yours");
        }
        caseFile.handTo(owner, now);
        journal.write(caseFile, "case-reassigned", actor, now)
                .about(owner.name())
                .detail(why);
        return audited(caseFile, actor, "case.reassigned", now);
    }

    private Staff newOwner(CaseFile caseFile, UUID ownerId) {
        Text.present("ownerId", ownerId);
        return staff.ownersFor(caseFile.placement().centraleId()).stream()
                .filter(one -> one.id().equals(ownerId))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid("ownerId", "case.owner.unknown"));
    }

    /** Leaves the current stage for the next one without finishing it. */
    public CaseFile skipStage(Actor actor, CaseNumber number, Integer seenVersion, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = open(actor, number, seenVersion);
        String why = Text.required("reason", reason, Text.PAGES);
        Stage skipped = caseFile.stage();
        if (skipped == Stage.RE_EVALUATION) {
            throw CaseRuleViolation.conflict("case.last-stage-not-skipped");
        }
        if (skipped == Stage.INFORMATION_REQUEST) {
            journal.cancelled(caseFile, Deadline.Kind.ANSWER, null);
        }
        journal.write(caseFile, "stage-skipped", actor, now)
                .aboutKey("stage." + skipped.code())
                .detail(why);
        process.stageMoved(number, skipped.next());
        return audited(caseFile, actor, "case.stage-skipped", now);
    }

    /** Goes back to an earlier stage; a closed case is opened again by it. */
    public CaseFile reopenStage(Actor actor, CaseNumber number, Integer seenVersion, Stage stage, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustStillBe(seenVersion);
        String why = Text.required("reason", reason, Text.PAGES);
        Text.present("stage", stage);
        if (!stage.isBefore(caseFile.stage())) {
            throw CaseRuleViolation.invalid("stage", "case.stage-not-earlier");
        }
        boolean wasClosed = caseFile.status() == CaseStatus.CLOSED;
        if (wasClosed) {
            caseFile.reopen(now);
        }
        caseFile.mustBeOpen();
        journal.write(caseFile, "stage-reopened", actor, now)
                .aboutKey("stage." + stage.code())
                .detail(why);
        if (wasClosed) {
            process.introductionRegistered(number, stage);
        } else {
            process.stageMoved(number, stage);
        }
        return audited(caseFile, actor, "case.stage-reopened", now);
    }

    /** The employer gives the introduction up; the case ends. */
    public CaseFile withdraw(
            Actor actor, CaseNumber number, Integer seenVersion, LocalDate withdrawnOn, String reason) {
        Moment now = clock.read();
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustStillBe(seenVersion);
        caseFile.mustNotBeClosed();
        String why = Text.required("reason", reason, Text.PAGES);
        Dates.within("withdrawnOn", withdrawnOn);
        if (withdrawnOn != null && withdrawnOn.isAfter(now.today())) {
            throw CaseRuleViolation.invalid("withdrawnOn", "date.in-future");
        }
        journal.write(caseFile, "introduction-withdrawn", actor, now)
                .happenedOn(withdrawnOn)
                .detail(why);
        process.introductionWithdrawn(number);
        return audited(caseFile, actor, "case.withdrawn", now);
    }

    /** The agreed review begins before its date. */
    public CaseFile startReview(Actor actor, CaseNumber number, Integer seenVersion) {
        Moment now = clock.read();
        CaseFile caseFile = open(actor, number, seenVersion);
        boolean waits = caseFile.stage() == Stage.RE_EVALUATION
                && caseFiles.openTasks(caseFile.id()).isEmpty();
        if (!waits) {
            throw CaseRuleViolation.conflict("case.no-review-awaited");
        }
        process.reviewDue(number);
        return audited(caseFile, actor, "case.review-started", now);
    }

    private CaseFile open(Actor actor, CaseNumber number, Integer seenVersion) {
        CaseFile caseFile = access.readForWork(actor, number);
        caseFile.mustStillBe(seenVersion);
        caseFile.mustBeOpen();
        return caseFile;
    }

    private CaseFile audited(CaseFile caseFile, Actor actor, String action, Moment now) {
        audit.record(actor, action, "case/" + caseFile.number(), now);
        return caseFile;
    }
}
