package org.inspraak.casefile;

/** Whether a case runs. */
public enum CaseStatus {
    OPEN,
    /** Work waits by agreement; the employer's statutory clocks run on. */
    SUSPENDED,
    CLOSED
}
