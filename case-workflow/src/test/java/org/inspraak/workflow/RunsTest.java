package org.inspraak.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.TimeZone;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Stage;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.shared.CaseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {

    @RegisterExtension
    static final TestEngine engine = new TestEngine("due-run", "notice", "morning-mail", "employer-mail");

    @Test
    void given_more_than_one_batch_when_the_morning_comes_then_each_batch_is_a_job_of_its_own() {
        engine.work.moreIsDue.add(true);
        Job morning = timer();
        assertThat(ZonedDateTime.ofInstant(morning.getDuedate().toInstant(), CaseClock.BELGIUM)
                        .toLocalTime())
                .hasToString("06:10");

        ClockUtil.setCurrentTime(Date.from(morning.getDuedate().toInstant().plus(Duration.ofSeconds(1))));
        engine.runJobs();
        assertThat(engine.work.asked()).isEmpty();
        engine.runJobs();
        assertThat(engine.work.asked()).containsExactly("beginDueRun");
        engine.runJobs();
        assertThat(engine.work.asked())
                .as("two lanes")
                .containsExactly("beginDueRun", "handleDueDeadlines", "handleDueDeadlines");
        engine.runJobs();
        engine.runJobs();
        engine.runJobs();

        assertThat(engine.work.asked())
                .containsExactly(
                        "beginDueRun", "handleDueDeadlines", "handleDueDeadlines", "handleDueDeadlines", "endDueRun");
        assertThat(timer().getDuedate()).isAfter(morning.getDuedate());
    }

    @Test
    void given_nothing_due_when_somebody_wants_the_run_now_then_it_ends_after_one_batch() {
        new CamundaDueRunProcess(engine.running).dueRunRequested();

        engine.runJobs();
        engine.runJobs();
        engine.runJobs();
        engine.runJobs();

        assertThat(engine.work.asked())
                .containsExactly("beginDueRun", "handleDueDeadlines", "handleDueDeadlines", "endDueRun");
    }

    @Test
    void given_deadlines_of_several_processes_when_the_run_handles_them_then_each_process_hears_of_its_own() {
        CaseNumber silent = engine.register(Stage.INFORMATION_REQUEST);
        engine.completeAll("composeRequest", "sendRequest");
        CaseNumber reviewed = engine.register(Stage.RE_EVALUATION);
        engine.completeAll("gatherIndicators", "compareWithPlan");
        engine.complete("decideReview", "keep");
        UUID escalation = UUID.randomUUID();
        engine.work.escalationBegins(escalation, EscalationLevel.REGIONAL_OFFICE);
        engine.escalations.escalationRaised(silent, escalation, EscalationLevel.REGIONAL_OFFICE);
        engine.work.employerIsChasedEnough.add(true);
        engine.work.whatIsDue = () -> {
            engine.cases.answerOverdue(silent);
            engine.cases.answerOverdue(silent);
            engine.cases.reviewDue(reviewed);
            engine.cases.reviewDue(reviewed);
            engine.escalations.acknowledgementOverdue(escalation);
            engine.escalations.escalationWithdrawn(escalation);
            engine.escalations.acknowledgementOverdue(escalation);
        };

        new CamundaDueRunProcess(engine.running).dueRunRequested();
        engine.runJobs();
        engine.runJobs();

        assertThat(engine.openTasks()).containsExactly("acknowledgeEscalation", "awaitAnswers", "gatherIndicators");
        assertThat(engine.work.asked())
                .contains("chaseEmployer", "raiseEscalation", "passToNextLevel", "notifyLevel sector-coordinator 3");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T05:09:00Z, 2026-11-22T05:10:00Z",
        "2026-11-22T05:11:00Z, 2026-11-23T05:10:00Z",
        "2026-07-01T04:00:00Z, 2026-07-01T04:10:00Z",
        "2026-10-24T10:00:00Z, 2026-10-25T05:10:00Z",
        "2027-03-27T10:00:00Z, 2027-03-28T04:10:00Z"
    })
    void given_any_machine_when_the_next_morning_is_computed_then_it_is_ten_past_six_in_belgium(
            Instant now, Instant morning) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"UTC", "Europe/Brussels", "America/New_York"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(new BelgianCycles().resolveDuedate("0 10 6 * * ?", Date.from(now), 0))
                        .as(zone)
                        .isEqualTo(Date.from(morning));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void given_a_recorded_notice_when_the_mail_server_fails_then_it_is_tried_for_eight_hours_and_then_shown() {
        engine.work.noticeFailure = new IllegalStateException("mail server down");
        UUID notice = UUID.randomUUID();
        new CamundaNoticeProcess(engine.running).noticeRecorded(notice);
        assertThat(engine.work.asked()).isEmpty();

        for (int left = 7; left >= 0; left--) {
            Job job = noticeJob(notice);
            assertThatThrownBy(() -> engine.engine.getManagementService().executeJob(job.getId()))
                    .isSameAs(engine.work.noticeFailure);
            assertThat(noticeJob(notice).getRetries()).isEqualTo(left);
        }
        assertThat(engine.engine.getRuntimeService().createIncidentQuery().count())
                .isEqualTo(1);

        engine.work.noticeFailure = null;
        engine.engine.getManagementService().executeJob(noticeJob(notice).getId());
        assertThat(engine.isRunning(notice)).isFalse();
    }

    @Test
    void given_a_planned_mail_of_the_morning_when_its_job_runs_then_it_is_sent_and_over() {
        UUID mail = UUID.randomUUID();
        new CamundaNoticeProcess(engine.running).morningMailPlanned(mail);
        assertThat(engine.work.asked()).isEmpty();

        engine.runJobs();

        assertThat(engine.work.asked()).containsOnlyOnce("sendMorningMail " + mail);
        assertThat(engine.isRunning(mail)).isFalse();
    }

    @Test
    void given_a_letter_that_was_handed_over_when_its_job_runs_then_it_is_delivered_and_over() {
        UUID dispatch = UUID.randomUUID();
        new CamundaLetterProcess(engine.running).letterHandedOver(dispatch);
        assertThat(engine.work.asked()).as("nothing leaves before the commit").isEmpty();

        engine.runJobs();
        engine.runJobs();

        assertThat(engine.work.asked()).containsExactly("deliverLetter " + dispatch, "fileDispatchProof " + dispatch);
        assertThat(engine.isRunning(dispatch)).isFalse();
    }

    @Test
    void given_a_mail_to_an_employer_when_its_job_runs_then_it_is_sent_and_over() {
        UUID mail = UUID.randomUUID();
        new CamundaEmployerMailProcess(engine.running).employerMailRecorded(mail);
        assertThat(engine.work.asked()).isEmpty();

        engine.runJobs();

        assertThat(engine.work.asked()).containsOnlyOnce("sendEmployerMail " + mail);
        assertThat(engine.isRunning(mail)).isFalse();
    }

    private static Job timer() {
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .processDefinitionKey("due-run")
                .singleResult();
    }

    private static Job noticeJob(UUID notice) {
        String process = engine.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(notice.toString())
                .singleResult()
                .getId();
        return engine.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .singleResult();
    }
}
