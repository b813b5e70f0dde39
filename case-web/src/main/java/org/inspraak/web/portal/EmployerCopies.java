package org.inspraak.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;
import org.inspraak.portal.AnswerCopies;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.AnswerSheet.Item;
import org.inspraak.portal.AnswerSheet.Place;
import org.inspraak.portal.Attachment;
import org.inspraak.web.letter.AccessiblePdf;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/**
 * What an employer handed in, twice. As plain text it reads on every machine, now and in ten years, and anybody can compute
 * its hash; each line ends in one line feed, and nothing but what was asked and written stands in it. As a PDF it is what
 * people keep, print and show.
 */
@ApplicationScoped
public class EmployerCopies implements AnswerCopies {

    private static final String LINE = "\n";

    @Override
    public String write(AnswerSheet sheet, String receipt, Instant handedInAt) {
        PageBook words = PageBook.in(sheet.asked());
        SpokenDates dates = new SpokenDates(words, null);
        StringJoiner text = new StringJoiner(LINE, "", LINE);
        text.add(words.get("answer.copy.title"));
        text.add("");
        text.add(words.say("answer.copy.from", sheet.company()));
        text.add(words.say("answer.copy.to", sheet.from()));
        text.add(words.say("answer.copy.about", sheet.aiSystem(), dates.dayInFull(sheet.sentOn())));
        text.add(words.say("answer.copy.by", sheet.answeredBy()));
        text.add(words.say("answer.copy.receipt", receipt));
        // to the second in UTC: what a machine reads again without guessing
        text.add(words.say("answer.copy.at", handedInAt.toString()));
        sheet.items().forEach(item -> write(item, sheet, words, text));
        if (sheet.remark() != null) {
            text.add("").add(words.get("answer.remark")).add(inLines(sheet.remark()));
        }
        sheet.attachmentsOf(null).forEach(file -> text.add(written(file, words)));
        return text.toString();
    }

    private static void write(Item item, AnswerSheet sheet, PageBook words, StringJoiner text) {
        text.add("").add(item.number() + ". " + inLines(item.question()));
        item.places().forEach(place -> write(place, words, text));
        sheet.attachmentsOf(item.id()).forEach(file -> text.add(written(file, words)));
    }

    private static void write(Place place, PageBook words, StringJoiner text) {
        if (place.part() != null) {
            text.add("   " + place.part() + ") " + inLines(place.asked()));
        }
        text.add("   [" + said(place, words) + "]");
        if (place.text() != null) {
            text.add(inLines(place.text()));
        }
    }

    private static String said(Place place, PageBook words) {
        return words.get(place.meant() == null ? "answer.state.none" : "answer.state." + Codes.of(place.meant()));
    }

    private static String written(Attachment file, PageBook words) {
        return words.say("answer.copy.file", file.fileName(), file.sha256().toLowerCase(Locale.ROOT));
    }

    private static String inLines(String text) {
        return text.replace("\r\n", LINE).replace("\r", LINE);
    }

    @Override
    public Paper press(AnswerSheet handedIn) {
        PageBook words = PageBook.in(handedIn.asked());
        String title = CopyPages.title(handedIn, words);
        byte[] pdf = AccessiblePdf.of(handedIn.asked(), title, CopyPages.of(handedIn, words));
        return new Paper(
                title, words.say("answer.paper.file", handedIn.handedIn().receipt()), pdf);
    }

    @Override
    public String summary(AnswerSheet sheet) {
        long places = sheet.places().size();
        return PageBook.in(sheet.asked()).say("answer.summary", places - sheet.blanks(), places);
    }
}
