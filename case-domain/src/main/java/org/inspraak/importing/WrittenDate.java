package org.inspraak.importing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.shared.Text;

/**
 * A date as people write it: {@code 12/01/2027}, {@code 12-1-2027}, {@code 12.01.27}, {@code 2027-01-12}, {@code 12
 * januari 2027} in four languages. The day comes before the month.
 *
 * @param date {@code null} when there is none
 * @param isPlain read without any guess: digits, four of them for the year
 * @param isImpossible a date in form, but no day of the calendar: {@code 31/04/2027}
 * @param meant the day that an impossible one may stand for, or {@code null}
 */
record WrittenDate(LocalDate date, boolean isPlain, boolean isImpossible, LocalDate meant) {

    private static final WrittenDate NONE = new WrittenDate(null, false, false, null);

    private static final String DIGITS =
            "(?<![\\d./-])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4}|\\d{2})(?![\\d/-])";
    private static final String ISO = "(?<![\\d./-])(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})(?![\\d/-])";
    private static final String WORDS = "(?<!\\d)(\\d{1,2})(?:er|e|ste|de|st|nd|rd|th)?\\.?\\s+(?:of\\s+|de\\s+)?"
            + "(\\p{L}{3,10})\\.?,?\\s+(\\d{4}|\\d{2})(?!\\d)";
    private static final String MONTH_FIRST =
            "(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})(?!\\d)";
    private static final String MIDNIGHT = "[T ]00:00(:00(\\.0+)?)?Z?$";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(DIGITS), Pattern.compile(ISO), Pattern.compile(WORDS), Pattern.compile(MONTH_FIRST));

    /** Months by the first letters of their names, folded. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("mar", 3),
            Map.entry("mae", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("mei", 5),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));

    private static final Pattern MONTH_NAME = Pattern.compile("jan(uari|uary|uar|vier|ner)?|feb(r|ruari|ruary|ruar)?"
            + "|fev(r|rier)?|maart|mrt|mar(s|ch|z)?|maerz|apr(il)?|avr(il)?|mei|mai|may|jun(i|e)?|juin|jul(i|y)?"
            + "|juil(let)?|aug(ustus|ust)?|aou(t)?|sep(t|tember|tembre)?|okt(ober)?|oct(ober|obre)?"
            + "|nov(ember|embre)?|dec(ember|embre)?|dez(ember)?");

    /** A date within a text, and where it stands. */
    record Found(WrittenDate date, int start, int end) {}

    /** Reads a cell that should hold a date and nothing else. */
    static WrittenDate read(String written) {
        String text = withoutWeekday(written.strip().replaceFirst(MIDNIGHT, ""));
        for (Found found : findAll(text)) {
            if (found.start() == 0 && found.end() == text.length()) {
                return found.date();
            }
        }
        return NONE;
    }

    /** Every date in a text, in the order in which they stand. */
    static List<Found> findAll(String text) {
        List<Found> all = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                WrittenDate date = of(form.pattern(), matcher.toMatchResult());
                boolean isNew =
                        all.stream().noneMatch(one -> one.start() < matcher.end() && matcher.start() < one.end());
                if (isNew && date != NONE) {
                    all.add(new Found(date, matcher.start(), matcher.end()));
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Found::start));
        return all;
    }

    private static String withoutWeekday(String text) {
        return text.replaceFirst("^(?:\\p{L}{2,10}\\.?,?\\s+|le\\s+|den\\s+)(?=\\d{1,2}(?:er|e|\\.|\\s))", "");
    }

    private static WrittenDate of(String form, MatchResult parts) {
        return switch (form) {
            case DIGITS ->
                of(
                        year(parts.group(4)),
                        number(parts.group(3)),
                        number(parts.group(1)),
                        parts.group(4).length() == 4);
            case ISO -> of(number(parts.group(1)), number(parts.group(3)), number(parts.group(4)), true);
            case WORDS -> named(parts.group(2), year(parts.group(3)), number(parts.group(1)));
            default -> named(parts.group(1), number(parts.group(3)), number(parts.group(2)));
        };
    }

    private static WrittenDate named(String month, int year, int day) {
        String name = Text.fold(month);
        if (!MONTH_NAME.matcher(name).matches()) {
            return NONE;
        }
        String beginning = name.startsWith("jui") ? name.substring(0, 4) : name.substring(0, 3);
        return of(year, MONTHS.get(beginning), day, false);
    }

    private static WrittenDate of(int year, int month, int day, boolean isPlain) {
        if (month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()) {
            return new WrittenDate(LocalDate.of(year, month, day), isPlain, false, null);
        }
        return new WrittenDate(null, false, true, meant(year, month, day));
    }

    /** The last day of a month that is shorter; the other way round where the month came first. */
    private static LocalDate meant(int year, int month, int day) {
        if (month >= 1 && month <= 12 && day > 28 && day <= 31) {
            return YearMonth.of(year, month).atEndOfMonth();
        }
        if (month > 12
                && month <= 31
                && day >= 1
                && day <= 12
                && month <= YearMonth.of(year, day).lengthOfMonth()) {
            return LocalDate.of(year, day, month);
        }
        return null;
    }

    /** Two digits are a year of this century. */
    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
