package org.inspraak.web.rest.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.ClaimTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.StageWork;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.tasks.TaskView.ChoiceView;
import org.inspraak.web.rest.tasks.TaskView.FieldView;
import org.inspraak.web.rest.tasks.TaskView.FormView;
import org.inspraak.web.text.PageBook;

/** Reads and moves tasks, each in a transaction that has all at hand which the answer tells. */
@ApplicationScoped
@Transactional
class TaskShelf {

    @Inject
    ReadCase readCase;

    @Inject
    ClaimTask claimTask;

    @Inject
    CompleteTask completeTask;

    TaskLine complete(Actor actor, UUID id, Map<String, Object> values) {
        return TaskLine.of(completeTask.complete(actor, id, values));
    }

    /** The open ones of one case. */
    ListView<TaskLine> ofCase(Actor actor, CaseNumber number) {
        return ListView.whole(readCase.readStanding(actor, number).tasks(), TaskLine::of);
    }

    TaskLine claim(Actor actor, UUID id) {
        return TaskLine.of(claimTask.claim(actor, id));
    }

    TaskLine release(Actor actor, UUID id) {
        return TaskLine.of(claimTask.release(actor, id));
    }

    TaskView read(Actor actor, UUID id, Language language) {
        CaseTask task = readCase.readTask(actor, id);
        CaseFile file = task.caseFile();
        PageBook book = PageBook.in(language);
        String key = "task." + task.name();
        boolean open = task.state() == CaseTask.State.OPEN;
        StageWork work = completeTask.workFor(task.name());
        return new TaskView(
                task.id(),
                file.number().toString(),
                file.company().name(),
                file.aiSystem().name(),
                task.name(),
                book.get(key),
                book.get(key + ".why"),
                task.stage().code(),
                task.role().code(),
                Codes.of(task.state()),
                task.openedAt(),
                task.claimedBy(),
                task.claimedByName(),
                task.endedAt(),
                task.endedByName(),
                task.subjectId(),
                open ? new FormView(fields(book, key, work.form().fields())) : null,
                open ? Plain.map(work.prefill(file)) : null);
    }

    private static List<FieldView> fields(PageBook book, String prefix, List<Form.Field> fields) {
        return fields.stream().map(field -> view(book, prefix, field)).toList();
    }

    private static FieldView view(PageBook book, String prefix, Form.Field field) {
        String key = prefix + "." + field.name();
        boolean counted = field.max() > 0;
        return new FieldView(
                field.name(),
                Codes.of(field.type()),
                field.required(),
                counted ? field.min() : null,
                counted ? field.max() : null,
                book.get(key),
                book.has(key + ".help") ? book.get(key + ".help") : null,
                field.choices().isEmpty() ? null : choices(book, key, field.choices()),
                field.columns().isEmpty() ? null : fields(book, key, field.columns()));
    }

    private static List<ChoiceView> choices(PageBook book, String key, List<String> choices) {
        return choices.stream()
                .map(choice -> new ChoiceView(choice, book.get(key + "." + choice)))
                .toList();
    }

    /** Values of a form as JSON has them: a date is its ISO text. */
    static final class Plain {

        private Plain() {}

        static Map<String, Object> map(Map<?, ?> values) {
            Map<String, Object> plain = new java.util.LinkedHashMap<>();
            values.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
            return plain;
        }

        private static Object of(Object value) {
            if (value instanceof Map<?, ?> row) {
                return map(row);
            }
            if (value instanceof List<?> rows) {
                return rows.stream().map(Plain::of).toList();
            }
            boolean simple = value == null || value instanceof Number || value instanceof Boolean;
            return simple ? value : value.toString();
        }
    }
}
