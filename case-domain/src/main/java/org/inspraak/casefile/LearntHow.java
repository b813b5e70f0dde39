package org.inspraak.casefile;

/** How the union came to know of the introduction. */
public enum LearntHow {
    EMPLOYER_INFORMED_WORKS_COUNCIL,
    EMPLOYER_INFORMED_COMMITTEE,
    EMPLOYER_INFORMED_DELEGATION,
    DELEGATE_REPORTED,
    WORKER_REPORTED,
    PRESS_OR_SUPPLIER,
    OTHER
}
