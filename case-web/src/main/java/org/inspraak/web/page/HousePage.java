package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.inspraak.casefile.DueRun;
import org.inspraak.casefile.DueRunProcess;
import org.inspraak.casefile.FailedJobs;
import org.inspraak.casefile.ReadDueRun;
import org.inspraak.casefile.RetryFailedJobs;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** What the house does by itself: the daily run with its progress, and what failed; for the administrator. */
@Named("house")
@RequestScoped
public class HousePage {

    private static final String ADDRESS = "/house";

    @Inject
    Reader me;

    @Inject
    ReadDueRun readDueRun;

    @Inject
    DueRunProcess dueRun;

    @Inject
    RetryFailedJobs failedJobs;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<RunRow> runs;
    private List<FailedRow> failed;

    /**
     * A run as it is shown.
     *
     * @param took empty while it goes on
     */
    public record RunRow(
            String began, String took, boolean goesOn, int toHandle, int handled, int followedUp, int putAside) {

        /** So that a bar is never longer than its frame: more may fall due while a run goes on. */
        public int whole() {
            return Math.max(1, Math.max(toHandle, handled));
        }
    }

    /** One kind of failed steps. */
    public record FailedRow(String what, String since, long givenUp, long triedAgain) {}

    /** Answers 403 to everybody else. */
    public void open() {
        try {
            me.actor().mustBe(Role.ADMINISTRATOR);
        } catch (CaseRuleViolation no) {
            NotThere.answer(no);
        }
    }

    /** The newest; {@code null} before the first one. */
    public RunRow getNewest() {
        return getRuns().isEmpty() ? null : getRuns().get(0);
    }

    public List<RunRow> getRuns() {
        if (runs == null) {
            runs = readDueRun.latest(me.actor()).stream().map(this::row).toList();
        }
        return runs;
    }

    private RunRow row(DueRun run) {
        String took = run.endedAt() == null
                ? ""
                : texts.say(
                        "house.took",
                        Duration.between(run.startedAt(), run.endedAt()).toSeconds());
        return new RunRow(
                when.moment(run.startedAt()),
                took,
                run.endedAt() == null,
                run.toHandle(),
                run.handled(),
                run.followedUp(),
                run.putAside());
    }

    public List<FailedRow> getFailed() {
        if (failed == null) {
            failed = failedJobs.list(me.actor()).stream().map(this::row).toList();
        }
        return failed;
    }

    private FailedRow row(FailedJobs.Failed one) {
        String key = "house.failed." + one.kind();
        return new FailedRow(
                texts.containsKey(key) ? texts.get(key) : texts.get("house.failed.case"),
                when.moment(one.since()),
                one.givenUp(),
                one.triedAgain());
    }

    /** The run begins a moment later, by a step of its own. */
    @Transactional
    public void start() {
        me.actor().mustBe(Role.ADMINISTRATOR);
        findings.attempt(null, dueRun::dueRunRequested, "done.house.started", () -> ADDRESS);
    }

    public void tryAgain() {
        findings.attempt(null, () -> failedJobs.tryAgain(me.actor()), "done.house.tried-again", () -> ADDRESS);
    }
}
