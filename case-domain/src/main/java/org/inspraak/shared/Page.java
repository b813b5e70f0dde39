package org.inspraak.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that is read by keyset: the next page begins after the last row of this one.
 *
 * @param next opaque, to be given back as {@code after}; {@code null} on the last page
 * @param total how many rows the reader may see in all, or -1 where it was not asked
 */
public record Page<T>(List<T> items, String next, long total) {

    /** Rows on a page unless asked otherwise. */
    public static final int DEFAULT_LIMIT = 50;

    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> step) {
        return new Page<R>(items.stream().<R>map(step).toList(), next, total);
    }

    /** {@code null} means the default. */
    public static int checkedLimit(Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw CaseRuleViolation.invalid("limit", "page.limit", "max", MAX_LIMIT);
        }
        return limit;
    }
}
