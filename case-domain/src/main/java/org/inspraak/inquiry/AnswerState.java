package org.inspraak.inquiry;

import org.inspraak.casefile.Form;

/** What a party says of a question or of a part of it. */
public enum AnswerState {
    ANSWERED,
    PARTLY,
    REFUSED,
    NOT_APPLICABLE,
    /** The workers see it otherwise than the employer tells it. */
    CONTRADICTED;

    public String code() {
        return Form.codeOf(this);
    }
}
