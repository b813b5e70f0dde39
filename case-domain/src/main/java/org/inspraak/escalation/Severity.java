package org.inspraak.escalation;

import org.inspraak.casefile.Form;
import org.inspraak.escalation.Escalation.Kind;

/** How much a matter presses: the routing table asks for it. */
public enum Severity {
    NORMAL,
    SERIOUS,
    URGENT;

    public String code() {
        return Form.codeOf(this);
    }

    /** Where nobody says. */
    static Severity of(Kind kind) {
        return switch (kind) {
            case UNANSWERED, RAISED_BY_PERSON -> NORMAL;
            case CONCILIATION, DEADLINE_MISSED -> SERIOUS;
            case RIGHT_LOST -> URGENT;
        };
    }
}
