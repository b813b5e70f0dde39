package org.inspraak.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.inspraak.casefile.BeginDueRun;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CloseCase;
import org.inspraak.casefile.EndDueRun;
import org.inspraak.casefile.EnterStage;
import org.inspraak.casefile.FollowRuleChange;
import org.inspraak.casefile.HandleDueDeadlines;
import org.inspraak.casefile.OpenTask;
import org.inspraak.casefile.PauseUnionDeadlines;
import org.inspraak.casefile.RecomputeDeadlines;
import org.inspraak.casefile.ResumeUnionDeadlines;
import org.inspraak.casefile.SendMorningMail;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.WithdrawTask;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.HandUpMissedDuties;
import org.inspraak.escalation.NotifyLevel;
import org.inspraak.escalation.PassToNextLevel;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.escalation.WeighEscalation;
import org.inspraak.filing.CheckDocument;
import org.inspraak.filing.ReadText;
import org.inspraak.importing.RunImport;
import org.inspraak.inquiry.ChaseEmployer;
import org.inspraak.inquiry.OpenDeltaRequest;
import org.inspraak.letter.DeliverLetter;
import org.inspraak.letter.FileProof;
import org.inspraak.organisation.SendNotice;
import org.inspraak.portal.SendEmployerMail;
import org.inspraak.review.PlanReview;
import org.inspraak.shared.Role;

/** The domain's use cases behind the steps; each joins the transaction that moves the process. */
@ApplicationScoped
class DomainWork implements CaseWork {

    @Inject
    OpenTask openTask;

    @Inject
    WithdrawTask withdrawTask;

    @Inject
    EnterStage enterStage;

    @Inject
    CloseCase closeCase;

    @Inject
    RecomputeDeadlines recomputeDeadlines;

    @Inject
    PauseUnionDeadlines pauseUnionDeadlines;

    @Inject
    ResumeUnionDeadlines resumeUnionDeadlines;

    @Inject
    BeginDueRun beginDueRun;

    @Inject
    HandleDueDeadlines handleDueDeadlines;

    @Inject
    EndDueRun endDueRun;

    @Inject
    ChaseEmployer chaseEmployer;

    @Inject
    OpenDeltaRequest openDeltaRequest;

    @Inject
    PlanReview planReview;

    @Inject
    RaiseEscalation raiseEscalation;

    @Inject
    WeighEscalation weighEscalation;

    @Inject
    NotifyLevel notifyLevel;

    @Inject
    PassToNextLevel passToNextLevel;

    @Inject
    HandUpMissedDuties handUpMissedDuties;

    @Inject
    SendNotice sendNotice;

    @Inject
    SendMorningMail sendMorningMail;

    @Inject
    DeliverLetter deliverLetter;

    @Inject
    FileProof fileProof;

    @Inject
    SendEmployerMail sendEmployerMail;

    @Inject
    RunImport runImport;

    @Inject
    FollowRuleChange followRuleChange;

    @Inject
    CheckDocument checkDocument;

    @Inject
    ReadText readText;

    @Override
    public void openTask(CaseNumber number, String taskName, Role role, UUID subjectId, String processRef) {
        openTask.open(number, taskName, role, subjectId, processRef);
    }

    @Override
    public void withdrawTask(String processRef) {
        withdrawTask.withdraw(processRef);
    }

    @Override
    public void enterStage(CaseNumber number, Stage stage) {
        enterStage.enter(number, stage);
    }

    @Override
    public void closeCase(CaseNumber number, CaseOutcome outcome) {
        closeCase.close(number, outcome);
    }

    @Override
    public void recomputeDeadlines(CaseNumber number) {
        recomputeDeadlines.recompute(number);
    }

    @Override
    public void pauseUnionClocks(CaseNumber number) {
        pauseUnionDeadlines.pause(number);
    }

    @Override
    public void resumeUnionClocks(CaseNumber number) {
        resumeUnionDeadlines.resume(number);
    }

    @Override
    public UUID beginDueRun() {
        return beginDueRun.begin();
    }

    @Override
    public boolean handleDueDeadlines(UUID runId) {
        return handleDueDeadlines.handle(runId);
    }

    @Override
    public void endDueRun(UUID runId) {
        endDueRun.end(runId);
    }

    @Override
    public boolean chaseEmployer(CaseNumber number) {
        return chaseEmployer.chase(number);
    }

    @Override
    public void openDeltaRequest(CaseNumber number) {
        openDeltaRequest.open(number);
    }

    @Override
    public void planReview(CaseNumber number) {
        planReview.plan(number);
    }

    @Override
    public void raiseEscalation(CaseNumber number) {
        raiseEscalation.raiseUnanswered(number);
    }

    @Override
    public UUID openConciliation(CaseNumber number) {
        return raiseEscalation.recordConciliation(number);
    }

    @Override
    public WeighEscalation.Weight weighEscalation(UUID escalationId) {
        return weighEscalation.weigh(escalationId);
    }

    @Override
    public void notifyLevel(UUID escalationId, EscalationLevel level, Role role, int acknowledgeWithinWorkingDays) {
        notifyLevel.notify(escalationId, level, role, acknowledgeWithinWorkingDays);
    }

    @Override
    public EscalationLevel passToNextLevel(UUID escalationId) {
        return passToNextLevel.pass(escalationId);
    }

    @Override
    public boolean handUpMissedDuties() {
        return handUpMissedDuties.handUpBatch();
    }

    @Override
    public void sendMorningMail(UUID mailId) {
        sendMorningMail.send(mailId);
    }

    @Override
    public void deliverLetter(UUID dispatchId) {
        deliverLetter.deliver(dispatchId);
    }

    @Override
    public void fileDispatchProof(UUID dispatchId) {
        fileProof.afterMail(dispatchId);
    }

    @Override
    public void sendEmployerMail(UUID mailId) {
        sendEmployerMail.send(mailId);
    }

    @Override
    public void sendNotice(UUID noticeId) {
        sendNotice.send(noticeId);
    }

    @Override
    public boolean importRows(UUID importId) {
        return runImport.importRows(importId);
    }

    @Override
    public boolean followRuleChange(UUID changeId) {
        return followRuleChange.followBatch(changeId);
    }

    @Override
    public boolean checkDocument(UUID versionId) {
        return checkDocument.check(versionId);
    }

    @Override
    public void readText(UUID versionId) {
        readText.read(versionId);
    }
}
