package org.inspraak.importing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inspraak.shared.Text;

/**
 * Dates that stand in a remark beside words for pilot, go-live or start. They are looked for because the earliest of
 * these dates decides by when the employer had to inform the workers: a pilot that only a remark tells of must not be
 * overlooked.
 */
final class RemarkDates {

    private static final int REACH_BEFORE = 60;
    private static final int REACH_AFTER = 40;

    /** Where one thought ends; a dot within a number or an abbreviation is none. */
    private static final Pattern BREAK = Pattern.compile("[;\\n\\r]|\\.\\s+(?=\\p{Lu})");

    private static final Pattern END =
            words("einde?|tot|afgelopen|stopt|gestopt|fin|jusqu|termine|ende|bis|endet|end|ends|until|over");

    /** In the order of their weight: {@code startdatum pilot} is the pilot's. */
    private static final Map<ImportColumn, Pattern> SIGNS = new EnumMap<>(Map.of(
            ImportColumn.PILOT_START,
            words("pilot\\p{L}*|piloot\\p{L}*|proef\\p{L}*|test\\p{L}*|essai\\p{L}*|probe\\p{L}*|trial\\p{L}*"),
            ImportColumn.GO_LIVE,
            words("ingebruik\\p{L}*|in gebruik|go live|golive|live|mise en service|mise en production|en service|"
                    + "inbetriebnahme|produktiv\\p{L}*|in betrieb|in service|put into service"),
            ImportColumn.IMPLEMENTATION_START,
            words("start\\p{L}*|implement\\p{L}*|implant\\p{L}*|inplanting|invoering|demarr\\p{L}*|debut\\p{L}*|"
                    + "lancement|introduction|beginn?\\p{L}*|einfuhrung\\p{L}*|einfuehrung\\p{L}*")));

    private static final List<ImportColumn> BY_WEIGHT =
            List.of(ImportColumn.PILOT_START, ImportColumn.GO_LIVE, ImportColumn.IMPLEMENTATION_START);

    private RemarkDates() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }

    /** The earliest date for each column that the remark tells of. */
    static Map<ImportColumn, LocalDate> find(String remark) {
        Map<ImportColumn, LocalDate> dates = new EnumMap<>(ImportColumn.class);
        List<WrittenDate.Found> all = WrittenDate.findAll(remark);
        for (int i = 0; i < all.size(); i++) {
            LocalDate date = all.get(i).date().date();
            if (date != null) {
                int from = i == 0 ? 0 : all.get(i - 1).end();
                int to = i + 1 == all.size() ? remark.length() : all.get(i + 1).start();
                toldBy(remark, all.get(i), from, to)
                        .ifPresent(column -> dates.merge(column, date, RemarkDates::earlier));
            }
        }
        return dates;
    }

    private static Optional<ImportColumn> toldBy(String remark, WrittenDate.Found found, int from, int to) {
        String before = remark.substring(Math.max(from, found.start() - REACH_BEFORE), found.start());
        String[] thoughts = BREAK.split(before, -1);
        Optional<ImportColumn> told = meaning(thoughts[thoughts.length - 1]);
        if (told.isPresent()) {
            return told;
        }
        String after = remark.substring(found.end(), Math.min(to, found.end() + REACH_AFTER));
        return meaning(BREAK.split(after, -1)[0]);
    }

    private static Optional<ImportColumn> meaning(String words) {
        String folded = Text.fold(words);
        if (END.matcher(folded).find()) {
            return Optional.empty();
        }
        return BY_WEIGHT.stream()
                .filter(column -> SIGNS.get(column).matcher(folded).find())
                .findFirst();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
