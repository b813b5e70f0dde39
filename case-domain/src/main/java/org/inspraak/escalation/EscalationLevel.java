package org.inspraak.escalation;

import org.inspraak.casefile.Form;

/** The ladder; each level is asked only after the one below did not answer in time, or handed it up. */
public enum EscalationLevel {
    REGIONAL_OFFICE,
    CENTRALE,
    LEGAL_ACTION;

    /** The level above; the last one has none and stays. */
    public EscalationLevel next() {
        return this == LEGAL_ACTION ? LEGAL_ACTION : values()[ordinal() + 1];
    }

    /** In addresses and as a translation key: {@code regional-office}. */
    public String code() {
        return Form.codeOf(this);
    }
}
