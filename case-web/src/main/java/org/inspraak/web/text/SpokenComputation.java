package org.inspraak.web.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.deadline.Computation;
import org.inspraak.legal.Term.Anchor;

/** How a date was computed, as a sentence that can be read aloud and checked with a calendar. */
public final class SpokenComputation {

    private final PageBook book;
    private final SpokenDates dates;

    public SpokenComputation(SpokenDates dates, PageBook book) {
        this.dates = dates;
        this.book = book;
    }

    /** @param known the dates of the introduction, of which one may be what was counted from */
    public String sentence(Computation computed, IntroductionDates known) {
        String key =
                "how.sentence." + direction(computed) + (computed.safe().equals(computed.nominal()) ? ".same" : "");
        return book.say(
                key,
                count(computed),
                dates.dayInFull(computed.anchorOn()),
                anchor(computed, known),
                dates.dayInFull(computed.nominal()),
                dates.dayInFull(computed.safe()));
    }

    private static String direction(Computation computed) {
        if (!computed.backward()) {
            return "forward";
        }
        return computed.count() == 0 ? "before" : "backward";
    }

    private String count(Computation computed) {
        return book.say(computed.unit() == ChronoUnit.DAYS ? "how.days" : "how.months", computed.count());
    }

    /** What was counted from, by its name: that of the date which came first where several could be it. */
    public String anchor(Computation computed, IntroductionDates known) {
        return book.get("how.from." + name(computed, known));
    }

    private static String name(Computation computed, IntroductionDates known) {
        if (!Anchor.INTRODUCTION.name().equals(computed.anchor())) {
            return computed.anchor().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        LocalDate from = computed.anchorOn();
        if (from.equals(known.anchorOn())) {
            return "chosen";
        }
        if (from.equals(known.implementationStart())) {
            return "implementation";
        }
        return from.equals(known.pilotStart()) ? "pilot" : from.equals(known.goLive()) ? "go-live" : "introduction";
    }
}
