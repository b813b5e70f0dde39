package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

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
    record Doing(CaseTask task, CaseFile caseFile, Actor actor, Moment now) {

        /**
         * The date in this field, on which something happened.
         *
         * @throws CaseRuleViolation {@code date.in-future}
         */
        public LocalDate happened(Form.Entry entry, String field) {
            LocalDate date = entry.date(field);
            if (date != null && date.isAfter(now.today())) {
                throw CaseRuleViolation.invalid(field, "date.in-future");
            }
            return date;
        }
    }
}
