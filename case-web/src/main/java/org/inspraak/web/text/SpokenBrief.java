package org.inspraak.web.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.escalation.HandoverBrief;
import org.inspraak.escalation.HandoverBrief.Line;
import org.inspraak.escalation.HandoverBrief.Word;

/** A handover brief in a reader's language. */
public final class SpokenBrief {

    private final PageBook book;
    private final DeadlineTitles.Titles titles;
    private final Function<LocalDate, String> day;

    /** @param day how a date is told */
    public SpokenBrief(PageBook book, DeadlineTitles.Titles titles, Function<LocalDate, String> day) {
        this.book = book;
        this.titles = titles;
        this.day = day;
    }

    /**
     * One part.
     *
     * @param topic its code: {@code tried}
     */
    public record Part(String topic, String title, List<SpokenLine> lines) {}

    /** @param label {@code null} where the words stand alone */
    public record SpokenLine(String label, String words) {}

    /** Only those about which there is something to say. */
    public List<Part> parts(HandoverBrief brief) {
        return parts(brief.parts());
    }

    List<Part> parts(List<HandoverBrief.Part> brief) {
        return brief.stream()
                .filter(part -> !part.lines().isEmpty())
                .map(part -> new Part(
                        part.topic().code(),
                        book.get("brief." + part.topic().code()),
                        part.lines().stream().map(this::line).toList()))
                .toList();
    }

    private SpokenLine line(Line line) {
        return new SpokenLine(label(line), line.words().stream().map(this::word).collect(Collectors.joining(" · ")));
    }

    private String label(Line line) {
        String key = line.label();
        if (key == null || !book.has(key)) {
            return key == null ? null : titles.ofKey(key);
        }
        return book.say(key, line.about() == null ? "" : word(line.about()));
    }

    private String word(Word word) {
        return switch (word.type()) {
            case KEY -> titles.ofKey(word.value());
            case DATE -> day.apply(LocalDate.parse(word.value()));
            case TEXT -> word.value();
        };
    }
}
