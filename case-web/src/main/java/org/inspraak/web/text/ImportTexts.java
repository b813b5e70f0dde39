package org.inspraak.web.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.importing.RowFinding;
import org.inspraak.organisation.Language;

/**
 * What was found in a row of a sheet, as a sentence: the texts are those of problems, by code. Params come as they were
 * stored; {@code asKey} names a word of the pages, which the sentence has as {@code as}.
 */
public final class ImportTexts {

    /** What stood in the cell; it may look like a date and be none. */
    private static final String AS_WRITTEN = "value";

    private static final String ISO_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private ImportTexts() {}

    public static String sentence(Language language, RowFinding finding) {
        return ProblemTexts.sentence(language, finding.code(), params(language, finding));
    }

    /** Whether it only says that a word was read as that same word. */
    public static boolean isPlain(Language language, RowFinding finding) {
        Map<String, Object> params = params(language, finding);
        return finding.kind() == RowFinding.Kind.UNDERSTOOD
                && params.containsKey("value")
                && String.valueOf(params.get("value")).equalsIgnoreCase(String.valueOf(params.get("as")));
    }

    private static Map<String, Object> params(Language language, RowFinding finding) {
        Map<String, Object> params = new HashMap<>();
        finding.params().forEach((name, value) -> {
            if (name.endsWith("Key")) {
                params.put(
                        name.substring(0, name.length() - 3),
                        PageBook.in(language).get(value));
            } else {
                params.put(name, name.equals(AS_WRITTEN) ? value : asDate(value));
            }
        });
        return params;
    }

    private static Object asDate(String value) {
        return value.matches(ISO_DATE) ? LocalDate.parse(value) : value;
    }
}
