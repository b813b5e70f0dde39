package org.inspraak.testing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.legal.Conditions;

/**
 * As much of the language of conditions as tests of the domain need: {@code true}, a fact, {@code fact >= number}. The
 * real one is tested where the engine is.
 */
public final class WordedConditions implements Conditions {

    private static final Pattern AT_LEAST = Pattern.compile("(\\w+) >= (\\d+)");

    @Override
    public Set<Fact> check(String field, String condition) {
        return condition.equals("true") ? Set.of() : EnumSet.of(fact(condition.split(" ")[0]));
    }

    @Override
    public Optional<Boolean> holds(String condition, Map<Fact, Object> known) {
        if (condition.equals("true")) {
            return Optional.of(true);
        }
        Matcher atLeast = AT_LEAST.matcher(condition);
        if (atLeast.matches()) {
            Integer value = (Integer) known.get(fact(atLeast.group(1)));
            return Optional.ofNullable(value).map(number -> number >= Integer.parseInt(atLeast.group(2)));
        }
        return Optional.ofNullable((Boolean) known.get(fact(condition)));
    }

    private static Fact fact(String key) {
        for (Fact fact : Fact.values()) {
            if (fact.key().equals(key)) {
                return fact;
            }
        }
        throw new IllegalArgumentException("no fact is called " + key);
    }
}
