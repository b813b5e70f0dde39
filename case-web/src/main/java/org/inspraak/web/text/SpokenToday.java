package org.inspraak.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.inspraak.shared.CaseClock;

/** {@link SpokenDates} in the reader's language, counted from today, for the pages: {@code #{when.day(date)}}. */
@Named("when")
@RequestScoped
public class SpokenToday {

    @Inject
    PageTexts texts;

    @Inject
    CaseClock clock;

    private LocalDate today;

    public SpokenDates dates() {
        if (today == null) {
            today = clock.read().today();
        }
        return new SpokenDates(texts.book(), today);
    }

    public String day(LocalDate date) {
        return dates().day(date);
    }

    public String dayInFull(LocalDate date) {
        return dates().dayInFull(date);
    }

    public String moment(Instant instant) {
        return dates().moment(instant);
    }

    public String left(LocalDate due) {
        return dates().left(due);
    }

    public String ago(LocalDate date) {
        return dates().ago(date);
    }

    public LocalDate today() {
        return dates().today();
    }

    public String heading() {
        return dates().heading(today());
    }
}
