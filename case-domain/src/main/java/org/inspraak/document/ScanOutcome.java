package org.inspraak.document;

/** What the search for viruses gave. */
public enum ScanOutcome {
    CLEAN,
    INFECTED,
    /** No scanner is set up in this house. */
    NOT_SCANNED
}
