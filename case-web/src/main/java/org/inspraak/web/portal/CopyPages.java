package org.inspraak.web.portal;

import java.util.List;
import java.util.Locale;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.AnswerSheet.Item;
import org.inspraak.portal.AnswerSheet.Place;
import org.inspraak.portal.Attachment;
import org.inspraak.portal.HandedIn;
import org.inspraak.web.letter.AccessiblePdf;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/** What an employer handed in, as XHTML. */
final class CopyPages {

    private static final int LONGEST_NAME = 120;

    private final AnswerSheet sheet;
    private final PageBook words;
    private final SpokenDates dates;
    private final StringBuilder html = new StringBuilder();

    private CopyPages(AnswerSheet sheet, PageBook words) {
        this.sheet = sheet;
        this.words = words;
        this.dates = new SpokenDates(words, null);
    }

    /** Short enough to be the title of a document, however long the company's name is. */
    static String title(AnswerSheet sheet, PageBook words) {
        String name = sheet.company();
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return words.say("answer.paper.title", shown);
    }

    static String of(AnswerSheet sheet, PageBook words) {
        return new CopyPages(sheet, words).make();
    }

    private String make() {
        HandedIn handedIn = sheet.handedIn();
        foot(handedIn);
        heading("h1", "16pt", "0", title(sheet, words));
        html.append("<dl>");
        fact("from", sheet.company());
        fact("to", sheet.from());
        fact("about", sheet.aiSystem());
        fact("sent", dates.dayInFull(sheet.sentOn()));
        fact("by", handedIn.by());
        fact("at", dates.moment(handedIn.at()));
        fact("receipt", handedIn.receipt());
        html.append("</dl>");
        heading("h2", "13pt", "16pt", words.get("answer.paper.answers"));
        sheet.items().forEach(this::item);
        if (sheet.remark() != null || !sheet.attachmentsOf(null).isEmpty()) {
            heading("h3", "11pt", "10pt", words.get("answer.remark"));
            paragraph(sheet.remark());
            files(sheet.attachmentsOf(null));
        }
        heading("h2", "13pt", "16pt", words.get("answer.paper.hash"));
        paragraph(handedIn.hash());
        paragraph(words.get("answer.paper.hash.why"));
        return html.toString();
    }

    /** So that a page that went astray is known again. */
    private void foot(HandedIn handedIn) {
        html.append("<div class=\"letter-foot\"><p>")
                .append(AccessiblePdf.words(handedIn.receipt()))
                .append(" · <span class=\"letter-page\"></span>/<span class=\"letter-pages\"></span></p></div>");
    }

    private void item(Item item) {
        heading("h3", "11pt", "10pt", item.number() + ". " + item.question());
        item.places().forEach(this::place);
        files(sheet.attachmentsOf(item.id()));
    }

    private void place(Place place) {
        if (place.part() != null) {
            heading("h4", "10.5pt", "6pt", place.part() + ") " + place.asked());
        }
        String state = place.meant() == null ? "none" : Codes.of(place.meant());
        html.append("<p style=\"margin-top:3pt;font-style:italic\">")
                .append(AccessiblePdf.words(words.get("answer.state." + state)))
                .append("</p>");
        paragraph(place.text());
    }

    private void files(List<Attachment> files) {
        if (!files.isEmpty()) {
            html.append("<ul>");
            files.forEach(file -> html.append("<li>")
                    .append(AccessiblePdf.words(words.say(
                            "answer.copy.file", file.fileName(), file.sha256().toLowerCase(Locale.ROOT))))
                    .append("</li>"));
            html.append("</ul>");
        }
    }

    private void heading(String level, String size, String above, String text) {
        html.append('<')
                .append(level)
                .append(" style=\"font-weight:bold;font-size:")
                .append(size)
                .append(";margin-top:")
                .append(above)
                .append("\">")
                .append(AccessiblePdf.words(text))
                .append("</")
                .append(level)
                .append('>');
    }

    private void paragraph(String text) {
        if (text != null) {
            html.append("<p style=\"margin-top:3pt\">")
                    .append(AccessiblePdf.words(text))
                    .append("</p>");
        }
    }

    private void fact(String key, String value) {
        html.append("<dt>")
                .append(AccessiblePdf.words(words.get("answer.paper." + key)))
                .append("</dt><dd>")
                .append(AccessiblePdf.words(value))
                .append("</dd>");
    }
}
