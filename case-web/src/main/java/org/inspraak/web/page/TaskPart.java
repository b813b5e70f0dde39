package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.ClaimTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.Role;
import org.inspraak.web.text.PageTexts;

/** "To do now": the open tasks of a case, and the form of the one at hand. */
@Named("taskPart")
@RequestScoped
public class TaskPart {

    /** Where a task is done on a page of its own. */
    private static final Map<String, String> PAGES = Map.of("composeRequest", "/request");

    /** Where something about a task is found that its form does not show. */
    private static final Map<String, String> PAGES_BESIDE =
            Map.of("awaitAnswers", "/answers", "reviewAnswers", "/answers");

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    ReadCase readCase;

    @Inject
    CompleteTask completeTask;

    @Inject
    ClaimTask claimTask;

    @Inject
    TaskForms taskForms;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    /** @param mayDo whether the reader's roles are those that do it */
    public record TaskView(
            UUID id,
            String name,
            String title,
            String why,
            String role,
            LocalDate since,
            String holder,
            boolean mine,
            boolean mayDo,
            boolean current) {}

    public List<TaskView> getTasks() {
        UUID current = current().map(CaseTask::id).orElse(null);
        return casePage.whole().tasks().stream()
                .map(task -> view(task, current))
                .toList();
    }

    public TaskView getCurrent() {
        return current().map(task -> view(task, task.id())).orElse(null);
    }

    /** The task at hand when the page was opened, even if someone has finished it since. */
    private Optional<CaseTask> current() {
        String id = drafts.pinned(
                "task", () -> chosen().map(task -> task.id().toString()).orElse(null));
        if (id == null) {
            return Optional.empty();
        }
        return open().filter(task -> task.id().toString().equals(id))
                .findFirst()
                .or(() -> Optional.of(readCase.readTask(me.actor(), UUID.fromString(id))));
    }

    private Optional<CaseTask> chosen() {
        Optional<UUID> asked = Address.findId("task");
        return open().filter(task -> asked.filter(task.id()::equals).isPresent())
                .findFirst()
                .or(() -> open().filter(task -> me.actor().id().equals(task.claimedBy()))
                        .findFirst())
                .or(() -> open().filter(this::mayDo).findFirst())
                .or(() -> open().findFirst());
    }

    private Stream<CaseTask> open() {
        return casePage.whole().tasks().stream();
    }

    private boolean mayDo(CaseTask task) {
        return me.actor().isAny(task.role(), Role.REGIONAL_OFFICER);
    }

    private TaskView view(CaseTask task, UUID current) {
        return new TaskView(
                task.id(),
                task.name(),
                texts.get("task." + task.name()),
                texts.get("task." + task.name() + ".why"),
                texts.get("role." + task.role().code()),
                Moment.of(task.openedAt()).today(),
                task.claimedByName(),
                me.actor().id().equals(task.claimedBy()),
                mayDo(task),
                task.id().equals(current));
    }

    /** Whether there is a task to show; a suspended case lets its tasks wait. */
    public boolean isShown() {
        return Boolean.parseBoolean(drafts.pinned(
                "shown",
                () -> String.valueOf(!casePage.isSuspended() && current().isPresent())));
    }

    /** Whether the person at the page can fill in the form, as things stood when the page was opened. */
    public boolean isFillable() {
        return Boolean.parseBoolean(drafts.pinned("fillable", () -> String.valueOf(mayFill())));
    }

    private boolean mayFill() {
        return casePage.isOpen()
                && current()
                        .filter(this::mayDo)
                        .filter(task ->
                                task.claimedBy() == null || me.actor().id().equals(task.claimedBy()))
                        .isPresent();
    }

    /** The address of the page on which the task is done; {@code null}: it is done here. */
    public String getPage() {
        return address(PAGES);
    }

    /** The address of a page that belongs to the task; {@code null}: none. */
    public String getPageBeside() {
        return address(PAGES_BESIDE);
    }

    private String address(Map<String, String> pages) {
        return current()
                .map(task -> pages.get(task.name()))
                .map(page -> casePage.getAddress() + page)
                .orElse(null);
    }

    public FormDraft getForm() {
        return current()
                .map(task -> drafts.of("task " + task.id(), () -> fresh(task)))
                .orElseGet(FormDraft::new);
    }

    private FormDraft fresh(CaseTask task) {
        StageWork work = completeTask.workFor(task.name());
        return taskForms.draw(work, casePage.number(), me.actor());
    }

    public void complete(UUID taskId) {
        FormDraft form = drafts.of("task " + taskId, FormDraft::new);
        findings.attempt(
                form, () -> completeTask.complete(me.actor(), taskId, form.raw()), "done.task", casePage::getAddress);
    }

    public void claim(UUID taskId) {
        findings.attempt(
                null,
                () -> claimTask.claim(me.actor(), taskId),
                "done.claimed",
                () -> casePage.getAddress() + "?task=" + taskId);
    }

    public void release(UUID taskId) {
        findings.attempt(null, () -> claimTask.release(me.actor(), taskId), "done.released", casePage::getAddress);
    }
}
