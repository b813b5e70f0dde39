package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.inspraak.casefile.Stage;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {

    private static final Pattern BEAN = Pattern.compile("elegateExpression=\"\\$\\{([^}]*)}\"");
    private static final Pattern STAGE = Pattern.compile("name=\"stage\" value=\"([^\"]*)\"");
    private static final Pattern CAMEL = Pattern.compile("[a-z]+([A-Z][a-z]+)*");
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(outcome|targetStage) == '[a-zA-Z-]+'( \\|\\| outcome == '[a-zA-Z-]+')*}");

    static List<String> processes() {
        return Models.PROCESSES;
    }

    @Test
    void given_all_models_when_compared_with_the_map_of_steps_then_both_name_the_same_steps() {
        Set<String> called = all(BEAN);

        assertThat(called).isEqualTo(Steps.over(new RecordedWork()).keySet());
    }

    @Test
    void given_the_models_in_the_jar_when_compared_with_the_list_then_every_called_model_is_listed() {
        Set<String> called = Models.PROCESSES.stream()
                .flatMap(process -> Models.read(process).getModelElementsByType(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());

        assertThat(Models.PROCESSES).containsAll(called);
    }

    @Test
    void given_the_stages_of_the_domain_when_compared_with_the_models_then_each_working_stage_is_entered_somewhere() {
        Set<String> entered = all(STAGE);
        Set<String> working = Stream.of(Stage.values())
                .filter(stage -> stage != Stage.CLOSED)
                .map(Stage::code)
                .collect(Collectors.toSet());

        assertThat(entered).isEqualTo(working);
    }

    @Test
    void given_all_user_tasks_when_listed_then_no_two_share_a_name() {
        List<String> names = Models.PROCESSES.stream()
                .flatMap(process -> Models.read(process).getModelElementsByType(UserTask.class).stream())
                .map(BaseElement::getId)
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(24).hasSameElementsAs(Models.userTasks());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_read_then_it_is_executable_and_says_its_version_and_how_long_history_lives(String name) {
        Process process = Models.read(name).getModelElementById(name);

        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getName()).isNotBlank();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_its_ids_are_read_then_people_chose_them(String name) {
        BpmnModelInstance model = Models.read(name);

        assertThat(model.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).matches(CAMEL));
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> assertThat(flow.getId())
                .isEqualTo(flow.getSource().getId() + "-to-" + flow.getTarget().getId()));
        assertThat(model.getModelElementsByType(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches("[a-z]+(-[a-z]+)+"));
        assertThat(model.getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getName()).endsWith("?"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_its_tasks_are_read_then_each_is_named_and_documented(String name) {
        assertThat(Models.read(name).getModelElementsByType(Activity.class)).allSatisfy(task -> {
            assertThat(task.getName()).as(task.getId()).isNotBlank();
            assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_its_user_tasks_are_read_then_each_has_one_role_as_candidate(String name) {
        assertThat(Models.read(name).getModelElementsByType(UserTask.class)).allSatisfy(task -> {
            String group = task.getCamundaCandidateGroups();
            if (!"${role}".equals(group)) {
                assertThat(Role.of(group)).as(task.getId()).isEqualTo(Role.CONSULTANT);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_searched_for_programs_then_it_holds_none(String name) {
        BpmnModelInstance model = Models.read(name);

        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.getModelElementsByType(ConditionExpression.class))
                .allSatisfy(condition -> assertThat(condition.getTextContent()).matches(CONDITION));
        assertThat(model.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                        .as("a step has its task's name")
                        .isEqualTo("${" + task.getId() + "}"));
        assertThat(Bpmn.convertToString(model)).doesNotContain("camunda:class", "camunda:expression");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void given_a_model_when_drawn_then_every_element_has_its_place_and_every_label_its_room(String name) {
        BpmnModelInstance model = Models.read(name);
        Set<String> drawn = new TreeSet<>();
        model.getModelElementsByType(BpmnShape.class)
                .forEach(shape -> drawn.add(shape.getBpmnElement().getId()));
        model.getModelElementsByType(BpmnEdge.class)
                .forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        Set<String> elements = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> elements.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> elements.add(flow.getId()));
        assertThat(drawn).isEqualTo(elements);
        assertThat(model.getModelElementsByType(BpmnEdge.class))
                .filteredOn(edge -> ((SequenceFlow) edge.getBpmnElement()).getName() != null)
                .allSatisfy(edge -> assertThat(edge.getBpmnLabel()).isNotNull());
    }

    @Test
    void given_the_messages_of_the_models_when_compared_with_the_facts_of_the_ports_then_they_are_the_same() {
        Set<String> messages = Models.PROCESSES.stream()
                .flatMap(process -> Models.read(process).getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> facts = Stream.of(
                        org.inspraak.casefile.CaseProcess.class,
                        org.inspraak.casefile.DueRunProcess.class,
                        org.inspraak.importing.ImportProcess.class,
                        org.inspraak.escalation.EscalationProcess.class)
                .flatMap(port -> Stream.of(port.getDeclaredMethods()))
                .map(method -> method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(facts).containsAll(messages);
        assertThat(Models.read("ai-introduction").getModelElementsByType(ReceiveTask.class))
                .hasSize(1);
    }

    private static Set<String> all(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String process : Models.PROCESSES) {
            Matcher matcher = pattern.matcher(Bpmn.convertToString(Models.read(process)));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
