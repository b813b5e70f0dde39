package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CurrentDiagramTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine();

    @Test
    void given_a_case_in_a_stage_when_drawn_then_the_stage_is_shown_with_its_open_tasks_marked() {
        CaseNumber number = engine.register(Stage.IMPACT_ASSESSMENT);
        engine.cases.scopeChanged(number);

        var diagram = engine.cases.findDiagram(number).orElseThrow();

        assertThat(diagram.bpmn()).contains("id=\"impact-assessment\"", "BPMNDiagram");
        assertThat(diagram.bpmn()).as("nothing of the engine").doesNotContain("camunda", "${");
        assertThat(diagram.activeElements()).containsExactly("recordCommitteeView", "recordWorkersView");
    }

    @Test
    void given_a_case_in_conciliation_when_drawn_then_the_escalation_is_shown() {
        CaseNumber number = engine.register(Stage.NEGOTIATION);
        engine.completeAll("agreeMandate", "prepareRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", "deadlock");

        var diagram = engine.cases.findDiagram(number).orElseThrow();

        assertThat(diagram.bpmn()).contains("id=\"escalation\"");
        assertThat(diagram.activeElements()).containsExactly("acknowledgeEscalation");
    }

    @Test
    void given_a_case_between_stages_when_drawn_then_its_whole_life_is_shown() {
        CaseNumber number = engine.register(Stage.RE_EVALUATION);
        engine.completeAll("gatherIndicators", "compareWithPlan");
        engine.complete("decideReview", "keep");

        var diagram = engine.cases.findDiagram(number).orElseThrow();

        assertThat(diagram.bpmn()).contains("id=\"ai-introduction\"");
        assertThat(diagram.activeElements()).containsExactly("awaitReview");
        assertThat(engine.cases
                        .findDiagram(engine.register(Stage.INTAKE))
                        .orElseThrow()
                        .activeElements())
                .containsExactly("completeIntake");
    }

    @Test
    void given_an_ended_or_unknown_case_when_drawn_then_there_is_nothing_to_show() {
        CaseNumber ended = engine.register(Stage.CLOSED);

        assertThat(engine.cases.findDiagram(ended)).isEmpty();
        assertThat(engine.cases.findDiagram(new CaseNumber(2001, 1))).isEmpty();
    }
}
