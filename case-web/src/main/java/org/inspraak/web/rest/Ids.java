package org.inspraak.web.rest;

import java.util.UUID;
import org.inspraak.shared.CaseRuleViolation;

/** Ids as they stand in addresses. */
public final class Ids {

    private Ids() {}

    /**
     * Reads an id in an address; what is none names nothing that is there.
     *
     * @param code of the sentence that says so: {@code company.not-found}
     */
    public static UUID read(String text, String code) {
        UUID id = find(text);
        if (id == null) {
            throw CaseRuleViolation.notFound(code);
        }
        return id;
    }

    /** {@code null} when the text is no id in its full form. */
    static UUID find(String text) {
        boolean form = text.matches("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        return form ? UUID.fromString(text) : null;
    }
}
