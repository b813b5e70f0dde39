package org.inspraak.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The models, listed one by one. A changed model becomes a new version for whatever starts after it; what runs goes on
 * with the version it began with. An unchanged one is not stored again.
 */
public final class Models {

    /** Without the ending; also the key of the process. */
    static final List<String> PROCESSES = List.of(
            "ai-introduction",
            "information-request",
            "impact-assessment",
            "negotiation",
            "agreed-plan",
            "re-evaluation",
            "escalation",
            "missed-duties",
            "due-run",
            "notice",
            "morning-mail",
            "letter-mail",
            "employer-mail",
            "import-run",
            "rule-change",
            "document-check");

    static final List<String> DECISIONS = List.of("escalation-routing");

    private Models() {}

    /** The names of all user tasks; the domain has one {@code StageWork} for each. */
    public static Set<String> userTasks() {
        Set<String> names = new LinkedHashSet<>();
        for (String process : PROCESSES) {
            read(process).getModelElementsByType(UserTask.class).forEach(task -> names.add(task.getId()));
        }
        return names;
    }

    static BpmnModelInstance read(String process) {
        try (InputStream xml = open(process + ".bpmn")) {
            return Bpmn.readModelFromStream(xml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String readDecision(String decision) {
        try (InputStream xml = open(decision + ".dmn")) {
            return new String(xml.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Two nodes may do this at once: the engine's lock lets the second one see what the first one stored. */
    static void deploy(RepositoryService repository) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("inspraak").enableDuplicateFiltering(true);
        PROCESSES.forEach(process -> add(deployment, process + ".bpmn"));
        DECISIONS.forEach(decision -> add(deployment, decision + ".dmn"));
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String file) {
        try (InputStream model = open(file)) {
            deployment.addInputStream(file, model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = Models.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("no model is called " + file);
        }
        return stream;
    }
}
