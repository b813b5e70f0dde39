package org.inspraak.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The addresses at which calendars read what is due. */
public interface CalendarFeeds {

    void add(CalendarFeed feed);

    /** With its holder and all that decides what they may see; revoked ones too. */
    Optional<CalendarFeed> findByToken(CalendarToken token);

    /** Those that are not revoked, the oldest first. */
    List<CalendarFeed> ofHolder(UUID staffId);

    /** One of {@link #ofHolder}. */
    Optional<CalendarFeed> find(UUID staffId, UUID id);

    /**
     * Notes that a calendar read it on this day.
     *
     * @return whether it was the first time on this day, also when two read it at once
     */
    boolean use(CalendarFeed feed, LocalDate today);
}
