package org.inspraak.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.portal.AnswerSheet;
import org.inspraak.portal.DraftAnswer;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.Codes;

/** What the form sent, by the names that its fields have on the page. */
public final class SentAnswers {

    /** What comes along when text is pasted from elsewhere, shows nowhere, and cannot be stored. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|\\p{Cs}");

    private static final String TEXT = "text-";

    private final HttpServletRequest request;

    SentAnswers(HttpServletRequest request) {
        this.request = request;
    }

    /** What was changed since the page was opened; what was not may be somebody else's by now. */
    List<DraftAnswer> answers(AnswerSheet sheet) {
        return sheet.places().stream()
                .filter(place -> text(TEXT + nameOf(place)) != null && isChanged(place))
                .map(this::answer)
                .toList();
    }

    private boolean isChanged(AnswerSheet.Place place) {
        String name = nameOf(place);
        return isChanged(name, markOf(state(name), text(TEXT + name)));
    }

    private boolean isChanged(String name, String mark) {
        return !mark.equals(request.getParameter("was-" + name));
    }

    /** The same for what says the same. */
    public static String markOf(AnswerState state, String text) {
        String said = text == null ? "" : storable(text).strip();
        return Integer.toHexString(Objects.hash(state == null ? "" : state.name(), said)) + "-" + said.length();
    }

    private DraftAnswer answer(AnswerSheet.Place place) {
        String name = nameOf(place);
        return new DraftAnswer(place.question(), place.part(), state(name), text(TEXT + name));
    }

    private AnswerState state(String name) {
        return Codes.find(AnswerState.class, request.getParameter("state-" + name))
                .orElse(null);
    }

    /** What the fields of a place are called after their kind. */
    public static String nameOf(AnswerSheet.Place place) {
        return place.part() == null ? place.question().toString() : place.question() + "." + place.part();
    }

    /** {@code null} when it was not changed. */
    String answeredBy() {
        return changed("answeredBy");
    }

    /** {@code null} when it was not changed. */
    String remark() {
        return changed("remark");
    }

    /** When the draft that was looked at was kept; {@code null} when the page did not say so. */
    Instant seen() {
        String seen = request.getParameter("seen");
        try {
            return seen == null || seen.isEmpty() ? null : Instant.parse(seen);
        } catch (DateTimeParseException none) {
            throw CaseRuleViolation.stale();
        }
    }

    private String changed(String name) {
        String sent = text(name);
        return sent == null || !isChanged(name, markOf(null, sent)) ? null : sent;
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
