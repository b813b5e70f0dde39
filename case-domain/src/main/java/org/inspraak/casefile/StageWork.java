package org.inspraak.casefile;

import java.util.Map;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * What is done when a person completes one kind of task: a bean per task of the models, in the package of its stage.
 * {@link CompleteTask} finds it by {@link #taskName()}.
 */
public interface StageWork {

    /** The task's id in the model: {@code reviewAnswers}. */
    String taskName();

    /** What the person is asked. */
    Form form();

    /** What the form holds when it opens, by field name; ISO dates as {@code LocalDate}. */
    default Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of();
    }

    /**
     * Stores what was entered.
     *
     * @return the answer to the question that follows the task in the model, {@code null} where none follows
     */
    String perform(Doing doing, Form.Entry entry);

    /** Who completes which task of which case, when. */
    record Doing(CaseTask task, CaseFile caseFile, Actor actor, Moment now) {}
}
