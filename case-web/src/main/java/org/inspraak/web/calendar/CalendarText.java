package org.inspraak.web.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.inspraak.casefile.FollowCalendar;
import org.inspraak.casefile.FollowCalendar.Entry;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenDates;

/**
 * Deadlines as iCalendar: one entry of a whole day for each, which blocks nobody's time. An entry keeps its UID for good;
 * its SEQUENCE rises when the date moves; what is met, void or waiting is CANCELLED, so that calendars take it away. The
 * time stamps are those of the deadline's last change, so that nothing new reads the same, byte for byte.
 */
final class CalendarText {

    private static final Duration REFRESHED_EVERY = Duration.ofHours(4);

    private final PageBook words;
    private final SpokenDates dates;
    private final Function<Entry, String> titles;
    private final Optional<String> base;

    private CalendarText(PageBook words, Function<Entry, String> titles, Optional<String> base) {
        this.titles = titles;
        this.words = words;
        // only days are spoken of, none is counted from today
        this.dates = new SpokenDates(words, null);
        this.base = base;
    }

    /**
     * @param titles what each entry is called, in the calendar's language
     * @param base where people find this installation, without a slash at the end
     */
    static String of(FollowCalendar.Calendar followed, Function<Entry, String> titles, Optional<String> base) {
        PageBook words = PageBook.in(followed.language());
        return FoldedLines.of(
                new CalendarText(words, titles, base).calendar(followed).toString());
    }

    private net.fortuna.ical4j.model.Calendar calendar(FollowCalendar.Calendar followed) {
        String name = followed.office() == null
                ? words.get("calendar.feed.own")
                : words.say("calendar.feed.office", followed.office());
        var calendar = new net.fortuna.ical4j.model.Calendar();
        calendar.add(new ProdId("-//Inspraak//" + words.language().code().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESHED_EVERY));
        followed.entries().forEach(entry -> calendar.add(entry(entry)));
        return calendar;
    }

    private VEvent entry(Entry entry) {
        List<Property> properties = new ArrayList<>(List.of(
                new Uid(entry.id() + "@inspraak"),
                new DtStamp(entry.changedAt()),
                new LastModified(entry.changedAt()),
                new Sequence(entry.sequence()),
                new DtStart<>(new ParameterList(List.of(Value.DATE)), entry.day()),
                new Summary(titles.apply(entry)),
                new Description(description(entry)),
                entry.open() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED,
                ImmutableTransp.TRANSPARENT,
                ImmutableClazz.PRIVATE));
        address(entry).ifPresent(address -> properties.add(new Url(URI.create(address))));
        return new VEvent(new PropertyList(properties));
    }

    private String description(Entry entry) {
        String last = words.say(
                entry.day().equals(entry.lastDay()) ? "calendar.entry.last" : "calendar.entry.careful",
                dates.dayInFull(entry.lastDay()));
        return address(entry).map(address -> last + "\n" + address).orElse(last);
    }

    private Optional<String> address(Entry entry) {
        return base.map(here -> here + "/cases/" + entry.number());
    }
}
