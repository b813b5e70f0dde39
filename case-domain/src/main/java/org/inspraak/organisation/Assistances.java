package org.inspraak.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who helps with what, outside their own place. */
public interface Assistances {

    void add(Assistance assistance);

    /** Those that last, of offices with their name, the first asked first. */
    List<Assistance> lasting(UUID subjectId);

    /** The one colleague's, if there is one: the level that they were asked at is over. */
    void endOfPerson(UUID subjectId, LocalDate today);

    /** The matter has ended. */
    void endAll(UUID subjectId, LocalDate today);
}
