package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewVersionTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine();

    private final RepositoryService repository = engine.engine.getRepositoryService();

    @Test
    void given_a_case_in_a_stage_when_the_stage_gets_a_new_version_then_it_ends_on_the_old_and_the_next_uses_the_new() {
        engine.register(Stage.NEGOTIATION);
        engine.complete("agreeMandate");

        deployNegotiationWithRenamedRound();
        engine.complete("prepareRound");
        assertThat(engine.openTasks()).containsExactly("holdRound");
        engine.complete("holdRound", "held");
        engine.complete("recordRound", "deadlock");
        engine.complete("acknowledgeEscalation");
        engine.complete("resolveEscalation", "renegotiate");

        engine.completeAll("agreeMandate", "prepareRound");
        assertThat(engine.openTasks()).containsExactly("meetEmployer");
    }

    @Test
    void given_unchanged_models_when_deployed_again_then_nothing_is_stored() {
        long deployments = repository.createDeploymentQuery().count();

        Models.deploy(repository);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    void given_a_case_that_runs_when_the_main_model_gets_a_new_version_then_it_goes_on() {
        CaseNumber number = engine.register(Stage.INTAKE);
        BpmnModelInstance changed = Models.read("ai-introduction");
        ((UserTask) changed.getModelElementById("completeIntake")).setName("Intake afsluiten");
        repository
                .createDeployment()
                .addModelInstance("ai-introduction.bpmn", changed)
                .deploy();

        engine.complete("completeIntake");

        assertThat(engine.openTasks()).containsExactly("composeRequest");
        assertThat(engine.cases.findDiagram(number).orElseThrow().activeElements())
                .containsExactly("composeRequest");
    }

    private void deployNegotiationWithRenamedRound() {
        BpmnModelInstance changed = Models.read("negotiation");
        String renamed =
                org.camunda.bpm.model.bpmn.Bpmn.convertToString(changed).replace("holdRound", "meetEmployer");
        repository.createDeployment().addString("negotiation.bpmn", renamed).deploy();
    }
}
