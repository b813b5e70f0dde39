package org.inspraak.casefile;

import java.time.Instant;
import java.util.List;

/** Steps of processes that failed. */
public interface FailedJobs {

    /**
     * Steps of one process that failed.
     *
     * @param kind the name of the process: {@code notice}, {@code due-run}
     * @param givenUp how many wait for an administrator
     * @param triedAgain how many are tried again by themselves
     * @param since when the oldest of them was begun
     */
    record Failed(String kind, long givenUp, long triedAgain, Instant since) {}

    /** How many failed so often that they wait for an administrator. */
    long count();

    /** By kind; none where nothing failed. */
    List<Failed> list();

    /** Every one that failed is done again now. */
    void tryAgain();
}
