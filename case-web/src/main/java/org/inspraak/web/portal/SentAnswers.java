package org.inspraak.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.DraftAnswer;
import org.inspraak.web.rest.Codes;

/** What the form sent, by the names that its fields have on the page. */
public final class SentAnswers {

    /** What comes along when text is pasted from elsewhere, shows nowhere, and cannot be stored. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final HttpServletRequest request;

    SentAnswers(HttpServletRequest request) {
        this.request = request;
    }

    List<DraftAnswer> answers(AnswerSheet sheet) {
        return sheet.places().stream().map(this::answer).toList();
    }

    private DraftAnswer answer(AnswerSheet.Place place) {
        String name = nameOf(place);
        AnswerState state = Codes.find(AnswerState.class, request.getParameter("state-" + name))
                .orElse(null);
        return new DraftAnswer(place.question(), place.part(), state, text("text-" + name));
    }

    /** What the fields of a place are called after their kind. */
    public static String nameOf(AnswerSheet.Place place) {
        return place.part() == null ? place.question().toString() : place.question() + "." + place.part();
    }

    String answeredBy() {
        return text("answeredBy");
    }

    String remark() {
        return text("remark");
    }

    private String text(String name) {
        String sent = request.getParameter(name);
        return sent == null ? null : storable(sent);
    }

    /** Browsers count a line end as one sign, and send it as two. */
    static String storable(String sent) {
        return UNSTORABLE.matcher(sent.replace("\r\n", "\n")).replaceAll("");
    }
}
