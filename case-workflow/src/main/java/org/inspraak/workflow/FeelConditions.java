package org.inspraak.workflow;

import camundajar.impl.fastparse.Parsed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Exp;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Conditions;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Conditions in FEEL. The engine's parser reads them; what they may contain, and what they come to, is decided by
 * {@link FeelReading}, for two reasons. FEEL says that an unknown value does not equal five, and law may not be lost that
 * way: here what is unknown stays unknown unless the rest decides. And nothing may run on or reach outside: a part that
 * is not on the list is refused before anything is evaluated.
 */
@ApplicationScoped
public class FeelConditions implements Conditions {

    static final int MAX_LENGTH = 2_000;

    /** Brackets inside each other; law needs three or four. */
    static final int MAX_DEPTH = 10;

    /** Words that begin something within something. */
    static final int MAX_NESTING_WORDS = 40;

    private static final Pattern DATE = Pattern.compile("(?:date\\(\\s*|@)\"([^\"]*)\"");

    private static final int NEAR = 20;

    private static final int KEPT = 500;

    private final Map<String, FeelReading> readings = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FeelReading> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public Set<Fact> check(String field, String condition) {
        return kept(field, condition).facts();
    }

    @Override
    public Optional<Boolean> holds(String condition, Map<Fact, Object> known) {
        return kept("condition", condition).holds(known);
    }

    /** Only what could be read is kept, so whose field it was does not matter. */
    private FeelReading kept(String field, String condition) {
        synchronized (readings) {
            FeelReading known = readings.get(condition);
            if (known != null) {
                return known;
            }
        }
        FeelReading reading = read(field, condition);
        synchronized (readings) {
            readings.put(condition, reading);
        }
        return reading;
    }

    private static FeelReading read(String field, String condition) {
        if (condition == null || condition.isBlank()) {
            throw CaseRuleViolation.invalid(field, "rule.condition.missing");
        }
        if (condition.length() > MAX_LENGTH) {
            throw CaseRuleViolation.invalid(
                    field, "rule.condition.too-long", "max", MAX_LENGTH, "length", condition.length());
        }
        Text.optional(field, condition, MAX_LENGTH);
        FeelScan.check(field, condition);
        datesMustBe(field, condition);
        Object parsed = FeelParser.parseExpression(condition);
        if (parsed instanceof Parsed.Failure failure) {
            throw unreadable(field, condition, failure.index());
        }
        return FeelReading.of(field, (Exp) ((Parsed.Success<?>) parsed).value());
    }

    /** The parser makes nothing of a day that does not exist. */
    private static void datesMustBe(String field, String condition) {
        Matcher dates = DATE.matcher(condition);
        while (dates.find()) {
            try {
                LocalDate.parse(dates.group(1));
            } catch (DateTimeParseException noDate) {
                throw CaseRuleViolation.invalid(field, "rule.condition.no-such-date", "value", dates.group(1));
            }
        }
    }

    static CaseRuleViolation unreadable(String field, String condition, int index) {
        String before = condition.substring(0, Math.min(index, condition.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        String near = condition.substring(before.length()).strip();
        return CaseRuleViolation.invalid(
                field,
                "rule.condition.unreadable",
                "line",
                line,
                "column",
                column,
                "near",
                near.isEmpty() || near.length() > NEAR
                        ? near.substring(0, Math.min(NEAR, near.length())).strip() + "…"
                        : near);
    }
}
