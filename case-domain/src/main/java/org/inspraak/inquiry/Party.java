package org.inspraak.inquiry;

import org.inspraak.casefile.Form;

/** Who says what the answer to a question is. What each says stands side by side; none replaces the other. */
public enum Party {
    EMPLOYER,
    UNION,
    WORKERS;

    public String code() {
        return Form.codeOf(this);
    }
}
