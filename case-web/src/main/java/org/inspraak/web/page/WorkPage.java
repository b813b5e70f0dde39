package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.FindWork;
import org.inspraak.casefile.Stage;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Notices;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The start page: what is due, what is to be done, and what lies still. */
@Named("work")
@RequestScoped
public class WorkPage {

    private static final int HORIZON_DAYS = 14;
    private static final int MOST_DUE = 200;
    private static final int ROWS_OF_A_GROUP = 8;
    private static final int TASKS = 25;
    private static final int SHORT_LIST = 6;

    @Inject
    Reader me;

    @Inject
    FindWork findWork;

    @Inject
    FindCases findCases;

    @Inject
    Notices notices;

    @Inject
    DueViews dueViews;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private FindWork.Counts counts;
    private List<DueGroup> dueGroups;
    private Page<TaskRow> tasks;
    private List<QuietRow> quiet;
    private List<StageRow> stages;

    /** Deadlines of one span of time. */
    public record DueGroup(String anchor, String icon, List<DueRow> rows, long total) {

        public boolean late() {
            return "late".equals(anchor);
        }

        public boolean cut() {
            return total > rows.size();
        }
    }

    /** @param first whether its button is the one filled button of the page */
    public record DueRow(
            DueView due,
            String number,
            String company,
            String system,
            String action,
            String actionAddress,
            boolean first) {}

    public record TaskRow(
            UUID id, String title, String number, String company, String system, LocalDate since, String holder) {}

    public record QuietRow(String number, String company, String system, String sentence) {}

    public record StageRow(String code, long count, long most) {}

    public record NoticeRow(String number, String text, Instant at) {}

    public FindWork.Counts getCounts() {
        if (counts == null) {
            counts = findWork.count(me.actor());
        }
        return counts;
    }

    public String getSummary() {
        return texts.say("work.summary", getCounts().running());
    }

    public String getWeekEnd() {
        return texts.say("work.until", when.day(when.today().plusDays(7)));
    }

    public List<DueGroup> getDueGroups() {
        if (dueGroups == null) {
            dueGroups = groups(
                    findWork.late(me.actor(), ROWS_OF_A_GROUP), findWork.coming(me.actor(), HORIZON_DAYS, MOST_DUE));
        }
        return dueGroups;
    }

    private List<DueGroup> groups(List<FindWork.DueItem> late, List<FindWork.DueItem> items) {
        LocalDate today = when.today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<DueGroup> groups = new ArrayList<>();
        addGroup(groups, "late", "late", late, getCounts().late());
        addGroup(groups, "today", "soon", items, today, today);
        addGroup(groups, "week", "clock", items, today.plusDays(1), sunday);
        addGroup(groups, "next-week", "cal", items, sunday.plusDays(1), sunday.plusDays(7));
        return groups;
    }

    private void addGroup(
            List<DueGroup> groups,
            String anchor,
            String icon,
            List<FindWork.DueItem> items,
            LocalDate from,
            LocalDate to) {
        List<FindWork.DueItem> inside = items.stream()
                .filter(item -> !item.deadline().dueOn().isBefore(from)
                        && !item.deadline().dueOn().isAfter(to))
                .toList();
        addGroup(groups, anchor, icon, inside, inside.size());
    }

    private void addGroup(
            List<DueGroup> groups, String anchor, String icon, List<FindWork.DueItem> inside, long total) {
        List<DueRow> rows = new ArrayList<>();
        for (FindWork.DueItem item : inside.subList(0, Math.min(ROWS_OF_A_GROUP, inside.size()))) {
            rows.add(dueRow(item, groups.isEmpty() && rows.isEmpty() && "late".equals(anchor)));
        }
        if (!rows.isEmpty()) {
            groups.add(new DueGroup(anchor, icon, rows, total));
        }
    }

    private DueRow dueRow(FindWork.DueItem item, boolean first) {
        CaseFile caseFile = item.caseFile();
        boolean late = item.deadline().dueOn().isBefore(when.today());
        String action = me.isWorkingOnCases()
                ? texts.get("work.action." + item.deadline().kind().code() + (late ? ".late" : ""))
                : texts.get("work.action.look");
        return new DueRow(
                dueViews.of(item.deadline()),
                caseFile.number().toString(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                action,
                actionAddress(caseFile.number(), item.deadline()),
                first && me.isWorkingOnCases());
    }

    /** Where what is due is dealt with: a measure in its plan, anything else at the head of its case. */
    static String actionAddress(CaseNumber number, Deadline deadline) {
        return deadline.kind() == Deadline.Kind.MEASURE
                ? MeasureTurn.placeOf(number, deadline.subjectId())
                : "/cases/" + number;
    }

    /** What comes after an empty fortnight. */
    public String getNextDueSentence() {
        List<FindWork.DueItem> later = findWork.coming(me.actor(), 3650, 1);
        return later.isEmpty()
                ? texts.get("work.due.none.ever")
                : texts.say("work.due.next", when.day(later.get(0).deadline().dueOn()));
    }

    public boolean isAllTasks() {
        return "all"
                .equals(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("tasks"));
    }

    public Page<TaskRow> getTasks() {
        if (tasks == null) {
            tasks = findWork.tasks(me.actor(), !isAllTasks(), TASKS, null).map(this::taskRow);
        }
        return tasks;
    }

    private TaskRow taskRow(CaseTask task) {
        return new TaskRow(
                task.id(),
                texts.get("task." + task.name()),
                task.caseFile().number().toString(),
                task.caseFile().company().name(),
                task.caseFile().aiSystem().name(),
                Moment.of(task.openedAt()).today(),
                task.claimedByName());
    }

    public List<QuietRow> getQuiet() {
        if (quiet == null) {
            quiet = findWork.quiet(me.actor(), SHORT_LIST).stream()
                    .map(this::quietRow)
                    .toList();
        }
        return quiet;
    }

    private QuietRow quietRow(CaseFile caseFile) {
        long days = ChronoUnit.DAYS.between(Moment.of(caseFile.lastChangeAt()).today(), when.today());
        String next = caseFile.nextDueOn() == null
                ? texts.get("work.quiet.no-date")
                : texts.say("work.quiet.next", when.day(caseFile.nextDueOn()));
        return new QuietRow(
                caseFile.number().toString(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                texts.say("work.quiet.days", days, next));
    }

    public List<StageRow> getStages() {
        if (stages == null) {
            Map<Stage, Long> byStage = findCases.countByStage(me.actor());
            long most = Math.max(
                    1,
                    byStage.values().stream().mapToLong(Long::longValue).max().orElse(1));
            stages = Arrays.stream(Stage.values())
                    .filter(stage -> stage != Stage.CLOSED)
                    .map(stage -> new StageRow(stage.code(), byStage.getOrDefault(stage, 0L), most))
                    .toList();
        }
        return stages;
    }

    public List<NoticeRow> getNotices() {
        return notices.latestFor(me.actor().id(), SHORT_LIST).stream()
                .map(notice ->
                        new NoticeRow(notice.caseNumber(), texts.get("notice." + notice.code()), notice.recordedAt()))
                .toList();
    }
}
