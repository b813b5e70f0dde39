package org.inspraak.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.inspraak.search.Excerpt;
import org.inspraak.search.SearchText;

/**
 * A document, note, question or answer that a search found.
 *
 * @param id of the row that was found, which nothing but the order of a list knows
 * @param subjectId of the document, note, question or answer itself
 * @param title {@code null} where there is none
 * @param onTimeline whether a note stands on the timeline of its case
 */
public record FoundText(
        UUID id,
        SearchText.Kind kind,
        UUID subjectId,
        LocalDate on,
        boolean inTitle,
        Excerpt title,
        Excerpt excerpt,
        CaseNumber caseNumber,
        String company,
        String aiSystem,
        Stage stage,
        boolean onTimeline) {}
