package org.inspraak.search;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.inspraak.organisation.Language;

/**
 * A text of a case that people look for.
 *
 * @param subjectId what it is the text of, unique within the kind; the page that shows it is known by it
 * @param language counts only where the text is too short to tell its own
 * @param title a line above what is found, and its words weigh most; cut after {@value #TITLE} characters
 * @param text cut after {@value #CONTENT} characters; what no text can hold is left out
 * @param on the day of the document, the note, the answer: the newest is shown first
 */
public record SearchText(
        Kind kind,
        UUID subjectId,
        UUID caseId,
        Audience audience,
        Language language,
        String title,
        String text,
        LocalDate on) {

    private static final int TITLE = 400;
    private static final int CONTENT = 1_000_000;

    /** What kind of text it is. */
    public enum Kind {
        DOCUMENT,
        /** A note, a line of the decision log, something on the timeline. */
        NOTE,
        QUESTION,
        ANSWER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may find it, of those who may see the case. */
    public enum Audience {
        /** The union's staff. */
        UNION,
        /** The delegates at the company too. */
        DELEGATES
    }

    public SearchText {
        requireNonNull(kind);
        requireNonNull(subjectId);
        requireNonNull(caseId);
        requireNonNull(audience);
        requireNonNull(language);
        requireNonNull(on);
        title = storable(title, TITLE);
        text = storable(text, CONTENT);
    }

    /** Texts taken out of files hold what a database refuses: NUL, halves of characters. */
    private static String storable(String words, int length) {
        if (words == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(Math.min(words.length(), length));
        words.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .limit(length)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
