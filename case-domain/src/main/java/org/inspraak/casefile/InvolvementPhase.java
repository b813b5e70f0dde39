package org.inspraak.casefile;

/** The phase in which workers were first involved (S0.18). */
public enum InvolvementPhase {
    IDEA,
    DESIGN,
    BEFORE_DECISION,
    AFTER_DECISION,
    PILOT,
    ROLL_OUT,
    IN_USE,
    NOT_YET
}
