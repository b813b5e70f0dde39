package org.inspraak.web.rest.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task as programs read it.
 *
 * @param title and why: in the reader's language
 * @param form what completing it asks; absent when it is over
 * @param values what the form holds when it opens
 */
public record TaskView(
        UUID id,
        String caseNumber,
        String company,
        String aiSystem,
        String name,
        String title,
        String why,
        String stage,
        String role,
        String state,
        Instant openedAt,
        UUID claimedBy,
        String claimedByName,
        Instant endedAt,
        String endedByName,
        UUID subjectId,
        FormView form,
        Map<String, Object> values) {

    /** What completing a task asks. */
    public record FormView(List<FieldView> fields) {}

    /**
     * One field of a form.
     *
     * @param max greatest length of a text, greatest value of a number, greatest count of rows; absent for the others
     * @param choices of a choice
     * @param columns of rows
     */
    public record FieldView(
            String name,
            String type,
            boolean required,
            Integer min,
            Integer max,
            String label,
            String help,
            List<ChoiceView> choices,
            List<FieldView> columns) {}

    /** What a choice may be. */
    public record ChoiceView(String value, String label) {}
}
