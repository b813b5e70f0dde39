package org.inspraak.casefile;

/** Steps of processes that failed so often that they wait for an administrator. */
public interface FailedJobs {

    long count();
}
