package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two engines on one PostgreSQL whose tables were made beforehand, as the launcher makes them. */
class TwoNodesTest {

    private static final List<String> TABLES = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);
    private static final List<RecordedWork> WORK = List.of(new RecordedWork(), new RecordedWork());

    private static EmbeddedPostgres database;
    private static List<ProcessEngine> nodes;

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        database = EmbeddedPostgres.builder().start();
        createTables();
        nodes = atOnce(() -> start(0), () -> start(1));
    }

    @AfterAll
    static void stopBoth() throws IOException {
        nodes.forEach(ProcessEngine::close);
        PEOPLE.shutdown();
        database.close();
    }

    @Test
    void given_an_empty_database_when_two_nodes_start_at_once_then_each_model_is_stored_once() {
        var repository = nodes.get(0).getRepositoryService();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(repository.createProcessDefinitionQuery().list())
                .hasSameSizeAs(Models.PROCESSES)
                .allSatisfy(definition -> assertThat(definition.getVersion()).isEqualTo(1));
        assertThat(nodes.get(1).getManagementService().createJobQuery().timers().count())
                .as("one timer for the morning run")
                .isEqualTo(1);
    }

    @Test
    void given_one_task_when_two_people_complete_it_at_once_then_one_succeeds_and_the_other_hears_of_a_conflict()
            throws Exception {
        for (int time = 1; time <= 20; time++) {
            CaseNumber number = new CaseNumber(2026, time);
            String task = openDraft(number);

            List<String> answers = atOnce(() -> complete(0, task), () -> complete(1, task));

            assertThat(answers).containsExactlyInAnyOrder("done", "task.already-completed");
            assertThat(openTasks(number)).containsExactly("consultMembers");
        }
    }

    @Test
    void given_one_case_when_it_is_moved_while_its_task_is_completed_then_it_ends_where_it_was_moved()
            throws Exception {
        for (int time = 1; time <= 20; time++) {
            CaseNumber number = new CaseNumber(2025, time);
            String task = openDraft(number);

            List<String> answers = atOnce(() -> complete(0, task), () -> move(1, number));

            assertThat(answers.get(0)).isIn("done", "task.already-completed");
            assertThat(answers.get(1)).isEqualTo("moved");
            assertThat(openTasks(number)).containsExactly("agreeMandate");
        }
    }

    @Test
    void given_notices_when_both_nodes_work_on_them_then_each_is_sent_once() throws Exception {
        List<JobExecutor> workers = nodes.stream()
                .map(TwoNodesTest::settings)
                .map(ProcessEngineConfigurationImpl::getJobExecutor)
                .toList();
        RunningEngine running = running(0);
        for (int i = 0; i < 20; i++) {
            new CamundaNoticeProcess(running).noticeRecorded(java.util.UUID.randomUUID());
        }

        workers.forEach(JobExecutor::start);
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (openNotices() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        workers.forEach(JobExecutor::shutdown);

        long sent = WORK.stream()
                .flatMap(work -> work.asked().stream())
                .filter("sendNotice"::equals)
                .count();
        assertThat(openNotices()).isZero();
        assertThat(sent).isEqualTo(20);
    }

    private static long openNotices() {
        return nodes.get(0)
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("notice")
                .count();
    }

    private static String openDraft(CaseNumber number) {
        cases(0).introductionRegistered(number, Stage.AGREED_PLAN);
        return tasks(number).list().get(0).getId();
    }

    private static List<String> openTasks(CaseNumber number) {
        return tasks(number).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private static TaskQuery tasks(CaseNumber number) {
        return nodes.get(0).getTaskService().createTaskQuery().processInstanceBusinessKey(number.toString());
    }

    private static String move(int node, CaseNumber number) {
        cases(node).stageMoved(number, Stage.NEGOTIATION);
        return "moved";
    }

    private static String complete(int node, String task) {
        try {
            cases(node).taskCompleted(task, null);
            return "done";
        } catch (CaseRuleViolation violation) {
            return violation.code();
        }
    }

    private static CamundaCaseProcess cases(int node) {
        return new CamundaCaseProcess(running(node));
    }

    private static RunningEngine running(int node) {
        RunningEngine running = new RunningEngine();
        running.started(nodes.get(node), ForkJoinPool.commonPool());
        return running;
    }

    private static ProcessEngine start(int node) {
        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        EngineSettings.apply(settings, WORK.get(node));
        settings.setProcessEngineName("node-" + node);
        settings.setDataSource(database.getPostgresDatabase());
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setJobExecutor(new JobPool(TwoNodesTest::daemon));
        settings.setJobExecutorActivate(false);
        ProcessEngine engine = settings.buildProcessEngine();
        Models.deploy(engine.getRepositoryService());
        return engine;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-jobs");
        thread.setDaemon(true);
        return thread;
    }

    private static ProcessEngineConfigurationImpl settings(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static <T> List<T> atOnce(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> one : List.of(first, second)) {
            futures.add(PEOPLE.submit(() -> {
                together.await();
                return one.call();
            }));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    private static void createTables() throws SQLException, IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String part : TABLES) {
                String file = "/org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql";
                try (InputStream script = ProcessEngine.class.getResourceAsStream(file)) {
                    statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
