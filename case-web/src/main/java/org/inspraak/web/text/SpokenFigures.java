package org.inspraak.web.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.inspraak.knowledge.Figure;

/** Figures of studies as people of a language write them. */
public final class SpokenFigures {

    private SpokenFigures() {}

    /** {@code 52 %}; what is no plain number is told as it stands. */
    public static String say(PageBook book, Figure figure) {
        String value = figure.value().matches("\\d{1,9}(\\.\\d{1,4})?")
                ? NumberFormat.getInstance(book.language().locale()).format(new BigDecimal(figure.value()))
                : figure.value();
        return book.say("library.unit." + figure.unit(), value);
    }
}
