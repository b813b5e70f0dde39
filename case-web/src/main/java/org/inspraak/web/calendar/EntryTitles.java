package org.inspraak.web.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.inspraak.casefile.FollowCalendar.Duty;
import org.inspraak.casefile.FollowCalendar.Entry;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageBook;

/**
 * What an entry is called in a calendar: number, what is owed, by whom; and where a duty is not settled law, the mark that
 * says so goes along.
 */
@ApplicationScoped
class EntryTitles {

    private static final String SEPARATOR = " · ";

    @Inject
    DeadlineTitles deadlineTitles;

    /** For all of one calendar. */
    Function<Entry, String> in(Language language) {
        PageBook words = PageBook.in(language);
        DeadlineTitles.Titles titles = deadlineTitles.in(language);
        return entry -> {
            Optional<LegalRule> rule =
                    Optional.ofNullable(entry.duty()).flatMap(duty -> titles.rule(duty.rule(), duty.version()));
            List<String> parts = new ArrayList<>(List.of(words.say(
                    "calendar.entry",
                    entry.number().toString(),
                    title(entry, rule, words),
                    words.get("debtor." + entry.debtor().name().toLowerCase(Locale.ROOT)))));
            parts.addAll(marks(entry.duty(), rule, words));
            return String.join(SEPARATOR, parts);
        };
    }

    private static String title(Entry entry, Optional<LegalRule> rule, PageBook words) {
        return entry.duty() == null
                ? words.get("deadline." + entry.kind().code())
                : rule.map(found -> found.text(words.language()).title())
                        .orElse(entry.duty().rule());
    }

    private static List<String> marks(Duty duty, Optional<LegalRule> rule, PageBook words) {
        List<String> marks = new ArrayList<>();
        rule.map(LegalRule::status)
                .filter(status -> status != Status.IN_FORCE)
                .ifPresent(status -> marks.add(words.get("rule-status." + status.code())));
        if (duty != null && duty.arguable()) {
            marks.add(words.get("how.arguable"));
        }
        return marks;
    }
}
