package org.inspraak.web.rest.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.Decision;
import org.inspraak.casefile.Note;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageBook;

/** What is written down in a case, as programs read it. */
public final class RecordViews {

    private RecordViews() {}

    /**
     * Something that happened.
     *
     * @param sentence in the reader's language
     */
    public record TimelineView(
            UUID id,
            String code,
            String sentence,
            String detail,
            LocalDate happenedOn,
            Instant recordedAt,
            String recordedBy,
            boolean unionOnly) {

        static TimelineView of(TimelineEntry entry, Language language, DeadlineTitles.Titles titles) {
            PageBook book = PageBook.in(language);
            String about = entry.aboutKey() == null ? entry.about() : titles.ofKey(entry.aboutKey());
            return new TimelineView(
                    entry.id(),
                    entry.code(),
                    book.say("timeline." + entry.code(), about == null ? "" : about),
                    entry.detail(),
                    entry.happenedOn(),
                    entry.recordedAt(),
                    entry.recordedBy(),
                    entry.isUnionOnly());
        }
    }

    /** A note. */
    public record NoteView(UUID id, String text, String writtenBy, Instant writtenAt) {

        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text(), note.writtenBy(), note.writtenAt());
        }
    }

    /** A line of the decision log. */
    public record DecisionView(
            UUID id,
            String decision,
            String reason,
            String decidedBy,
            LocalDate decidedOn,
            String recordedBy,
            Instant recordedAt) {

        static DecisionView of(Decision line) {
            return new DecisionView(
                    line.id(),
                    line.decision(),
                    line.reason(),
                    line.decidedBy(),
                    line.decidedOn(),
                    line.recordedBy(),
                    line.recordedAt());
        }
    }

    /** A model as BPMN 2.0 XML, and the ids of the elements where the case stands. */
    public record DiagramView(String bpmn, List<String> activeElements) {}
}
