package org.inspraak.casefile;

import java.util.Optional;

/**
 * The process that leads a case from stage to stage, told in facts. Every method joins the transaction of the use case
 * that calls it and fails without one: domain and process change together or not at all. What the process does in
 * answer (open a task, enter a stage, close the case) reaches the domain within the same call.
 */
public interface CaseProcess {

    /**
     * The union learnt of an introduction; its case begins at {@code firstStage}, which is intake except for a case that
     * is taken over from elsewhere.
     */
    void introductionRegistered(CaseNumber number, Stage firstStage);

    /**
     * A person finished a task.
     *
     * @param processRef the task's {@link CaseTask#processRef()}
     * @param outcome the answer to the question that follows the task in the model, {@code null} where none follows
     */
    void taskCompleted(String processRef, String outcome);

    /** A person took a task, or gave it back ({@code username} is {@code null}). */
    void taskClaimed(String processRef, String username);

    /** The case goes to another stage than the next: the current one was skipped, or an earlier one reopened. */
    void stageMoved(CaseNumber number, Stage target);

    /** One of the four dates changed; deadlines are computed anew. */
    void introductionDatesChanged(CaseNumber number);

    /** The AI system will do more, or touch other people: a second, smaller information request runs beside the case. */
    void scopeChanged(CaseNumber number);

    /** The employer gave up the introduction; the case ends. */
    void introductionWithdrawn(CaseNumber number);

    /** Clocks of what the union owes stop; the employer's statutory clocks never do. */
    void caseSuspended(CaseNumber number);

    void caseResumed(CaseNumber number);

    /** The employer's answer was due and is not there. */
    void answerOverdue(CaseNumber number);

    /** The agreed review is due, or a person begins it earlier. */
    void reviewDue(CaseNumber number);

    /** Where the case stands in its model, for the diagram on the case page; empty once the case has ended. */
    Optional<Diagram> findDiagram(CaseNumber number);

    /**
     * A model and where in it the case stands.
     *
     * @param bpmn the BPMN 2.0 XML with its diagram
     * @param activeElements ids of the elements to be marked
     */
    record Diagram(String bpmn, java.util.List<String> activeElements) {}
}
