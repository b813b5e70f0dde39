package org.inspraak.systemtest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The life that both doors must offer: every task from the intake to the first review and closure, in its order, with
 * what is decided in each. Two tasks that are open at the same time stand in the order in which they are done here.
 */
final class WholeLife {

    private WholeLife() {}

    /** By task, the decisions that lead through every stage once. */
    static Map<String, Map<String, String>> upToTheReview() {
        Map<String, Map<String, String>> steps = new LinkedHashMap<>();
        steps.put("completeIntake", Map.of("firstInvolved", "after-decision", "pilotStart", "2027-02-01"));
        steps.put("composeRequest", Map.of());
        steps.put("sendRequest", Map.of("channel", "registered-letter"));
        steps.put("awaitAnswers", Map.of());
        steps.put("reviewAnswers", Map.of("completeness", "complete"));
        steps.put("recordCommitteeView", Map.of("advice", "conditional"));
        steps.put("recordWorkersView", Map.of("way", "survey"));
        steps.put("assessImpact", Map.of());
        steps.put("recordBaseline", Map.of());
        steps.put("approveAssessment", Map.of("decision", "approved"));
        steps.put("agreeMandate", Map.of());
        steps.put("prepareRound", Map.of());
        steps.put("holdRound", Map.of("result", "held"));
        steps.put("recordRound", Map.of("result", "agreed"));
        steps.put("draftPlan", Map.of("dueOn", Filling.TODAY.plusDays(45).toString()));
        steps.put("consultMembers", Map.of("answer", "accepted"));
        steps.put("signPlan", Map.of("instrument", "collective-agreement"));
        steps.put("registerPlan", Map.of("registrationNumber", "190123/CO/140.03"));
        steps.put("followMeasures", Map.of());
        return steps;
    }

    /** The review that ends the life. */
    static Map<String, Map<String, String>> review() {
        Map<String, Map<String, String>> steps = new LinkedHashMap<>();
        steps.put("gatherIndicators", Map.of());
        steps.put("compareWithPlan", Map.of("kept", "most"));
        steps.put(
                "decideReview",
                Map.of(
                        "outcome",
                        "completed",
                        "nextReviewOn",
                        Filling.TODAY.plusDays(180).toString()));
        return steps;
    }
}
