package org.inspraak.workflow;

import java.util.UUID;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.WeighEscalation;
import org.inspraak.shared.Role;

/** What the models ask of the domain: one method for each step, each of which may run twice without harm. */
interface CaseWork {

    void openTask(CaseNumber number, String taskName, Role role, UUID subjectId, String processRef);

    void withdrawTask(String processRef);

    void enterStage(CaseNumber number, Stage stage);

    void closeCase(CaseNumber number, CaseOutcome outcome);

    void recomputeDeadlines(CaseNumber number);

    void pauseUnionClocks(CaseNumber number);

    void resumeUnionClocks(CaseNumber number);

    /** The run that begins. */
    UUID beginDueRun();

    /** True when there may be more to handle. */
    boolean handleDueDeadlines(UUID runId);

    void endDueRun(UUID runId);

    /** True when the employer was reminded often enough, and the matter is to be handed up. */
    boolean chaseEmployer(CaseNumber number);

    void openDeltaRequest(CaseNumber number);

    void planReview(CaseNumber number);

    void raiseEscalation(CaseNumber number);

    /** Records the escalation only; its process runs inside the case's own. */
    UUID openConciliation(CaseNumber number);

    /** What the routing table asks about the escalation. */
    WeighEscalation.Weight weighEscalation(UUID escalationId);

    void notifyLevel(UUID escalationId, EscalationLevel level, Role role, int acknowledgeWithinWorkingDays);

    /** The level that is asked from now on. */
    EscalationLevel passToNextLevel(UUID escalationId);

    /** True when there may be more to hand up. */
    boolean handUpMissedDuties();

    void sendNotice(UUID noticeId);

    void sendMorningMail(UUID mailId);

    /** Mails a letter to one address. */
    void deliverLetter(UUID dispatchId);

    /** Files the proof of a letter, when all its mails are through. */
    void fileDispatchProof(UUID dispatchId);

    void sendEmployerMail(UUID mailId);

    /** True when there may be more rows to bring in. */
    boolean importRows(UUID importId);

    /** True when there may be more running cases that a changed rule concerns. */
    boolean followRuleChange(UUID changeId);

    /** True when a version of a document that came in can be opened from now on. */
    boolean checkDocument(UUID versionId);

    void readText(UUID versionId);
}
