package org.inspraak.casefile;

import java.time.Instant;
import org.inspraak.casefile.MorningNews.Due;
import org.inspraak.casefile.MorningNews.Some;
import org.inspraak.casefile.MorningNews.Task;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.CaseClock.Moment;

/** What stands in the mail of the morning; never more than its reader may see. */
interface MorningLists {

    /** What is due today or was reminded of since, in the cases that the reader runs. */
    Some<Due> due(Staff reader, Visibility visibility, Instant since, Moment now);

    /** What became late since; a regional officer reads of the whole office. */
    Some<Due> late(Staff reader, Visibility visibility, Instant since);

    /** All that is late. */
    long countLate(Staff reader, Visibility visibility);

    /** What opened since for the reader's roles, in the cases that the reader runs. */
    Some<Task> tasks(Staff reader, Visibility visibility, Instant since);
}
