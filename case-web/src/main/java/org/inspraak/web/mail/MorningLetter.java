package org.inspraak.web.mail;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.MorningNews;
import org.inspraak.casefile.MorningNews.Some;
import org.inspraak.deadline.Deadline;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.Staff;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.ProblemTexts;
import org.inspraak.web.text.SpokenDates;

/**
 * The words of the mail of a morning, twice: as plain text, and as a page without a picture or anything else that would be
 * fetched from afar.
 */
final class MorningLetter {

    private static final String PAGE = "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;"
            + "color:#1c2430;max-width:640px;margin:0 auto;padding:16px";

    private final MorningNews news;
    private final URI address;
    private final Language language;
    private final PageBook book;
    private final SpokenDates dates;
    private final DeadlineTitles.Titles titles;

    /** @param number {@code null} where it is about no case */
    private record Line(String words, String number) {}

    /** @param remark stands below the lines; may be {@code null} */
    private record Part(String title, List<Line> lines, String remark) {}

    /** @param address where people find this installation; {@code null} where that is not set */
    MorningLetter(MorningNews news, LocalDate today, URI address, DeadlineTitles texts) {
        this.news = news;
        this.address = address;
        this.language = receiver(news).language();
        this.book = PageBook.in(language);
        this.dates = new SpokenDates(book, today);
        this.titles = texts.in(language);
    }

    private static Staff receiver(MorningNews news) {
        return news.mail().receiver();
    }

    String subject() {
        List<String> counts = new ArrayList<>();
        addCount(counts, "morning.subject.due", news.due().all());
        addCount(counts, "morning.subject.late", news.late().all());
        addCount(
                counts,
                "morning.subject.new",
                news.tasks().all() + news.notices().size());
        return book.say("morning.subject", dates.day(dates.today()), String.join(", ", counts));
    }

    private void addCount(List<String> counts, String key, long count) {
        if (count > 0) {
            counts.add(book.say(key, count));
        }
    }

    private List<Part> parts() {
        return Stream.of(
                        part("morning.late", lines(news.late()), lateInAll()),
                        part("morning.due", lines(news.due()), more(news.due())),
                        part("morning.new", newLines(), more(news.tasks())))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private Part part(String title, List<Line> lines, String remark) {
        return new Part(book.get(title), lines, remark);
    }

    private List<Line> lines(Some<MorningNews.Due> some) {
        return some.first().stream()
                .map(due -> new Line(words(due.deadline()), due.number().toString()))
                .toList();
    }

    private String words(Deadline deadline) {
        String debtor = deadline.debtor().name().toLowerCase(Locale.ROOT);
        return book.say(
                "morning.line",
                dates.day(deadline.dueOn()),
                dates.left(deadline.dueOn()),
                titles.of(deadline),
                book.get("debtor." + debtor + ".by"));
    }

    private List<Line> newLines() {
        Stream<Line> notices = news.notices().stream().map(this::line);
        Stream<Line> tasks = news.tasks().first().stream().map(this::line);
        return Stream.concat(notices, tasks).toList();
    }

    private Line line(Notice notice) {
        return new Line(
                book.say("notice." + notice.code(), notice.caseNumber() == null ? "" : notice.caseNumber()),
                notice.caseNumber());
    }

    private Line line(MorningNews.Task task) {
        CaseNumber number = task.number();
        return new Line(book.say("morning.task", book.get("task." + task.name())), number.toString());
    }

    private String more(Some<?> some) {
        return some.more() == 0 ? null : book.say("morning.more", some.more());
    }

    private String lateInAll() {
        return news.allLate() > news.late().first().size() ? book.say("morning.late.all", news.allLate()) : null;
    }

    private String greeting() {
        return ProblemTexts.sentence(
                language, "mail.greeting", Map.of("name", receiver(news).name()));
    }

    String asText() {
        List<String> text = new ArrayList<>();
        text.add(greeting());
        for (Part part : parts()) {
            text.add("");
            text.add(part.title().toUpperCase(language.locale()));
            part.lines().forEach(line -> text.add("- " + withNumber(line)));
            if (part.remark() != null) {
                text.add(part.remark());
            }
        }
        text.add("");
        text.add(address == null ? book.get("morning.sign-in") : book.say("morning.open", at("/")));
        text.add(book.get("morning.settings"));
        return String.join("\r\n", text) + "\r\n";
    }

    private String withNumber(Line line) {
        if (line.number() == null) {
            return line.words();
        }
        String place = book.say("morning.case", line.number());
        return line.words() + " · " + place + (address == null ? "" : " " + at("/cases/" + line.number()));
    }

    String asPage() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.code())
                .append("\"><head><meta charset=\"UTF-8\"><title>")
                .append(escaped(subject()))
                .append("</title></head><body style=\"")
                .append(PAGE)
                .append("\"><p>")
                .append(escaped(greeting()))
                .append("</p>");
        parts().forEach(part -> append(page, part));
        page.append("<p>")
                .append(address == null ? escaped(book.get("morning.sign-in")) : link("/", book.get("morning.to-work")))
                .append("</p><p style=\"color:#55606e;font-size:14px\">")
                .append(escaped(book.get("morning.settings")))
                .append("</p></body></html>");
        return page.toString();
    }

    private void append(StringBuilder page, Part part) {
        page.append("<h2 style=\"font-size:18px;margin:24px 0 8px\">")
                .append(escaped(part.title()))
                .append("</h2><ul style=\"margin:0;padding-left:20px\">");
        for (Line line : part.lines()) {
            page.append("<li style=\"margin-bottom:6px\">").append(escaped(line.words()));
            if (line.number() != null) {
                String place = book.say("morning.case", line.number());
                page.append(" · ").append(address == null ? escaped(place) : link("/cases/" + line.number(), place));
            }
            page.append("</li>");
        }
        page.append("</ul>");
        if (part.remark() != null) {
            page.append("<p>").append(escaped(part.remark())).append("</p>");
        }
    }

    private String link(String path, String words) {
        return "<a style=\"color:#0b5cad\" href=\"" + escaped(at(path)) + "\">" + escaped(words) + "</a>";
    }

    private String at(String path) {
        return address.toString().replaceAll("/+$", "") + path;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
