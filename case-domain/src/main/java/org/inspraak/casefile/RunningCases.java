package org.inspraak.casefile;

import java.util.List;
import org.inspraak.organisation.Visibility;

/** All cases that are not closed, gone through in the order of their numbers, many at a time. */
interface RunningCases {

    long count(Visibility visibility);

    /**
     * The next ones with all that the rules ask about company and system.
     *
     * @param number of the last one that was seen; empty for the first
     */
    List<CaseFile> after(String number, int limit, Visibility visibility);

    /** Forgets what was read and not changed, so that a long look does not fill the memory. */
    void letGo();
}
