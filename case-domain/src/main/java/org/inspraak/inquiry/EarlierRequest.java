package org.inspraak.inquiry;

import org.inspraak.casefile.CaseFile;

/** A request with which another may begin, and why it is proposed. */
public record EarlierRequest(InformationRequest request, CaseFile caseFile, Likeness likeness) {

    public enum Likeness {
        SAME_COMPANY,
        SAME_PRODUCT;

        public String code() {
            return org.inspraak.casefile.Form.codeOf(this);
        }
    }
}
