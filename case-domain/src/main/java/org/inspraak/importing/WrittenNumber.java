package org.inspraak.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.shared.Text;

/**
 * A count as people write it: {@code 5.200}, {@code 5 200}, {@code 5'200}, {@code 5,200}, {@code ± 250}, {@code 48 wn}.
 *
 * @param value {@code null} when no count was found
 */
record WrittenNumber(Integer value, How how) {

    enum How {
        /** Digits and nothing else. */
        PLAIN,
        UNDERSTOOD,
        /** The writer was not sure either. */
        ABOUT,
        NOT
    }

    private static final Pattern COUNT = Pattern.compile(
            "(?<about>[^\\d]{0,20}?)(?<digits>\\d{1,9}|\\d{1,3}(?:[.,'’\\s\\u00a0\\u202f]\\d{3})+)(?:[.,]0{1,2})?(?<unit>[^\\d]{0,30})");

    private static final Pattern UNIT = Pattern.compile(
            "(wn|w|werknemers|mensen|personen|personeelsleden|vte|fte|travailleurs|trav|personnes|etp|salaries|arbeitnehmer|an|mitarbeiter|personen|beschaftigte|vzae|workers|employees|people|staff)?");

    static WrittenNumber read(String written) {
        String text = written.strip();
        if (text.matches("\\d{1,9}")) {
            return new WrittenNumber(Integer.valueOf(text), How.PLAIN);
        }
        Matcher parts = COUNT.matcher(text);
        if (!parts.matches() || !UNIT.matcher(Text.fold(parts.group("unit"))).matches()) {
            return new WrittenNumber(null, How.NOT);
        }
        String digits = parts.group("digits").replaceAll("\\D", "");
        if (digits.length() > 9) {
            return new WrittenNumber(null, How.NOT);
        }
        String before = parts.group("about").strip();
        if (before.endsWith("-")) {
            return new WrittenNumber(null, How.NOT);
        }
        boolean isSure = before.isEmpty()
                && parts.group("unit").indexOf('?') < 0
                && parts.group("unit").indexOf('+') < 0;
        return new WrittenNumber(Integer.valueOf(digits), isSure ? How.UNDERSTOOD : How.ABOUT);
    }
}
