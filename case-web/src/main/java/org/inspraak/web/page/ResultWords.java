package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The words in which results of stages are told; the labels are those of the forms in which they were entered. */
@RequestScoped
public class ResultWords {

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    String get(String key) {
        return texts.get(key);
    }

    String say(String key, Object value) {
        return texts.say(key, value);
    }

    String say(String key, Object first, Object second) {
        return texts.say(key, first, second);
    }

    /** The text of a choice; {@code null} for none. */
    String choice(String prefix, String code) {
        return code == null ? null : texts.get(prefix + "." + code);
    }

    String day(LocalDate date) {
        return date == null ? null : when.day(date);
    }

    String yesNo(Boolean yes) {
        return yes == null ? null : texts.get(yes ? "yes" : "no");
    }

    boolean isPast(LocalDate date) {
        return date.isBefore(when.today());
    }

    String left(LocalDate date) {
        return when.left(date);
    }

    /** What is known of it, with interpuncts. */
    static String join(String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    static <T> List<T> none(List<T> list) {
        return list == null ? List.of() : list;
    }
}
