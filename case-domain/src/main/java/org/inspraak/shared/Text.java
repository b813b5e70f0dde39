package org.inspraak.shared;

import static org.inspraak.shared.CaseRuleViolation.invalid;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as people type it: any script and emoji are welcome; NUL bytes, lone surrogates and other control characters
 * than tab and line end are not, and every field has a length.
 */
public final class Text {

    /** A name, a title, one line. */
    public static final int LINE = 200;
    /** A note, a remark, several paragraphs. */
    public static final int PAGES = 20_000;

    private static final String MAIL_WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String MAIL_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern MAIL = Pattern.compile(
            "(?=[^@]{1,64}@)" + MAIL_WORD + "(?:\\." + MAIL_WORD + ")*@" + MAIL_LABEL + "(?:\\." + MAIL_LABEL + ")+");

    private Text() {}

    /** The trimmed text, or {@code null} when there is none. */
    public static String optional(String field, String value, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > maxLength) {
            throw invalid(field, "text.too-long", "max", maxLength, "length", value.length());
        }
        if (value.codePoints().anyMatch(Text::isUnstorable)) {
            throw invalid(field, "text.control-character");
        }
        return value.strip();
    }

    /** The trimmed text; there must be some. */
    public static String required(String field, String value, int maxLength) {
        String text = optional(field, value, maxLength);
        if (text == null) {
            throw invalid(field, "text.missing");
        }
        return text;
    }

    /**
     * Whether this is what mail servers take as one address: ASCII, with dots that part something (RFC 5321, 4.1.2), no
     * spaces, quotes or signs of a list, and a domain of several names. A mail to anything else would be tried for hours
     * and never leave.
     */
    public static boolean isMailAddress(String text) {
        return text.length() <= LINE && MAIL.matcher(text).matches();
    }

    /** A value that must be given. */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw invalid(field, "value.missing");
        }
        return value;
    }

    /**
     * Words as they compare: without case, accents and punctuation. {@code "Demande d’Information"} and {@code "demande
     * d'information"} are both {@code "demande d information"}.
     */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean isUnstorable(int codePoint) {
        boolean layout = codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        return Character.getType(codePoint) == Character.SURROGATE || (Character.isISOControl(codePoint) && !layout);
    }
}
