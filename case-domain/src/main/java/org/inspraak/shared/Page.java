package org.inspraak.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
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

    /**
     * Cuts a page from rows that were read one beyond the limit, to see whether there are more.
     *
     * @param keyOf where the next page begins
     */
    public static <T> Page<T> cut(List<T> read, int limit, Function<? super T, Key> keyOf, long total) {
        boolean more = read.size() > limit;
        List<T> items = more ? read.subList(0, limit) : read;
        return new Page<>(items, more ? keyOf.apply(items.get(limit - 1)).toString() : null, total);
    }

    /**
     * The place of a row in its order: what it is sorted by, and what tells it from rows that are equal in that.
     *
     * <p>It comes back from outside, so anything in it may be wrong; that is {@code page.after}.
     */
    public record Key(String first, String second) {

        private static final String SEPARATOR = "\u001f";

        public static Key of(Object first, Object second) {
            return new Key(first.toString(), second.toString());
        }

        /** Reads what {@link #toString} gave. */
        public static Key parse(String after) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
                String[] parts = text.split(SEPARATOR, 2);
                if (parts.length == 2 && text.indexOf('\0') < 0) {
                    return new Key(parts[0], parts[1]);
                }
            } catch (IllegalArgumentException notBase64) {
                throw wrong();
            }
            throw wrong();
        }

        public <T> T firstAs(Function<String, T> reading) {
            return read(first, reading);
        }

        public <T> T secondAs(Function<String, T> reading) {
            return read(second, reading);
        }

        private static <T> T read(String part, Function<String, T> reading) {
            try {
                return reading.apply(part);
            } catch (DateTimeException | IllegalArgumentException keyOfAnotherList) {
                throw wrong();
            }
        }

        private static CaseRuleViolation wrong() {
            return CaseRuleViolation.invalid("after", "page.after");
        }

        @Override
        public String toString() {
            byte[] bytes = (first + SEPARATOR + second).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
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
