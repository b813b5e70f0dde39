package org.inspraak.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.shared.CaseClock.Moment;

/** All reviews. */
interface Reviews {

    /** The latest first. */
    List<Review> ofCase(UUID caseId);

    /** The latest, while nothing is decided. */
    Optional<Review> findCurrent(UUID caseId);

    /** The latest, while nothing is decided; begins one today when a person moved the case here by hand. */
    Review current(CaseFile caseFile, Moment now);

    Review next(CaseFile caseFile, LocalDate dueOn, Moment now);
}
