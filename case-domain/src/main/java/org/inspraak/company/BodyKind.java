package org.inspraak.company;

import java.util.Locale;

/** The bodies in which workers are represented at a company. */
public enum BodyKind {
    /** Ondernemingsraad, from 100 workers. */
    WORKS_COUNCIL,
    /** Comité voor preventie en bescherming op het werk, from 50 workers. */
    HEALTH_AND_SAFETY_COMMITTEE,
    /** Vakbondsafvaardiging; thresholds are set by sector. */
    UNION_DELEGATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
