package org.inspraak.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.StageWork;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Rounds;
import org.inspraak.shared.Actor;
import org.inspraak.web.text.PageTexts;

/** Draws the form of a task from its description, with the words of the reader's language. */
@ApplicationScoped
public class TaskForms {

    /** What these say stands already; the rows judge it. */
    private static final Set<String> FIXED =
            Set.of("task.reviewAnswers.questions.question", "task.followMeasures.measures.what");

    @Inject
    PageTexts texts;

    @Inject
    CaseAccess access;

    @Inject
    Rounds rounds;

    @Inject
    RoundWords roundWords;

    /** The form of a task, with what it holds when it opens. */
    @Transactional
    public FormDraft draw(StageWork work, CaseNumber number, Actor actor) {
        CaseFile caseFile = access.read(actor, number);
        Map<String, Object> prefill = work.prefill(caseFile);
        FormDraft draft = new FormDraft();
        String prefix = "task." + work.taskName() + ".";
        work.form().fields().forEach(field -> {
            Object value = prefill.get(field.name());
            draft.with(
                    field.name().equals(Rounds.FIELD)
                            ? round(prefix, rounds.of(caseFile, work.taskName()), value)
                            : draw(prefix, field, value));
        });
        return draft;
    }

    /** Where there is but one it stands there to be read. */
    private FormField round(String prefix, List<InformationRequest> waiting, Object value) {
        FormField drawn = new FormField(Rounds.FIELD, FormField.Kind.CHOICE, texts.get(prefix + Rounds.FIELD))
                .choices(waiting.stream()
                        .map(one -> new Option(String.valueOf(one.round()), roundWords.say(one)))
                        .toList())
                .starting(value);
        return waiting.size() < 2 ? drawn.fixed() : drawn.needed();
    }

    private FormField draw(String prefix, Form.Field field, Object value) {
        String key = prefix + field.name();
        FormField drawn = new FormField(field.name(), kind(field.type()), texts.get(key)).neededIf(field.required());
        if (texts.containsKey(key + ".help")) {
            drawn.helpedBy(texts.get(key + ".help"));
        }
        if (FIXED.contains(key)) {
            drawn.fixed();
        }
        return switch (field.type()) {
            case CHOICE ->
                drawn.choices(field.choices().stream()
                                .map(choice -> new Option(choice, texts.get(key + "." + choice)))
                                .toList())
                        .starting(value);
            case YES_NO ->
                drawn.choices(List.of(new Option("true", texts.get("yes")), new Option("false", texts.get("no"))))
                        .starting(value);
            case ROWS -> rows(drawn, key + ".", field, value);
            default -> drawn.starting(value);
        };
    }

    private FormField rows(FormField drawn, String prefix, Form.Field field, Object value) {
        List<FormField> columns = field.columns().stream()
                .map(column -> draw(prefix, column, null))
                .toList();
        List<?> given = value instanceof List<?> list ? list : List.of();
        boolean fixed = columns.stream().anyMatch(FormField::isFixed);
        int blank = given.isEmpty() && !fixed ? Math.max(1, field.min()) : 0;
        drawn.of(columns, blank, fixed ? given.size() : field.max());
        for (Object row : given) {
            if (row instanceof Map<?, ?> map) {
                drawn.withRow(asText(map));
            }
        }
        return drawn;
    }

    private static Map<String, Object> asText(Map<?, ?> map) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        map.forEach((name, value) -> row.put(String.valueOf(name), value));
        return row;
    }

    private static FormField.Kind kind(Form.Type type) {
        return switch (type) {
            case LINE -> FormField.Kind.LINE;
            case TEXT -> FormField.Kind.TEXT;
            case DATE -> FormField.Kind.DATE;
            case NUMBER -> FormField.Kind.NUMBER;
            case YES_NO -> FormField.Kind.YES_NO;
            case CHOICE -> FormField.Kind.CHOICE;
            case ROWS -> FormField.Kind.ROWS;
        };
    }
}
