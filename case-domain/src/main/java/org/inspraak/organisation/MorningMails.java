package org.inspraak.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails of the mornings. */
public interface MorningMails {

    /** Active staff with an address who want a mail and have none of that day yet. */
    List<Staff> receiversWithout(LocalDate day);

    void add(MorningMail mail);

    /** Locked until the commit: a second one who would send it waits, and then sees that it was sent. */
    MorningMail lock(UUID id);

    /** When the newest one of someone was seen to. */
    Optional<Instant> lastSeenTo(UUID staffId);

    /** When the first one of someone was planned; there is one. */
    Instant firstPlanned(UUID staffId);
}
