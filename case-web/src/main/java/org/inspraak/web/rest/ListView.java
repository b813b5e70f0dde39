package org.inspraak.web.rest;

import java.util.List;
import java.util.function.Function;
import org.inspraak.shared.Page;

/**
 * A page of a list as programs read it.
 *
 * @param next to be given back as {@code after}; absent on the last page
 * @param total rows that the reader may see in all; absent where they are not counted
 */
public record ListView<T>(List<T> items, String next, Long total) {

    public static <S, T> ListView<T> of(Page<S> page, Function<S, T> step) {
        return new ListView<>(
                page.items().stream().map(step).toList(), page.next(), page.total() < 0 ? null : page.total());
    }

    /** A list that is always given whole. */
    public static <S, T> ListView<T> whole(List<S> rows, Function<S, T> step) {
        return new ListView<>(rows.stream().map(step).toList(), null, (long) rows.size());
    }
}
