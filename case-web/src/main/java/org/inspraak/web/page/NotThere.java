package org.inspraak.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.inspraak.shared.CaseRuleViolation;

/** What a page answers when what its address names is not there, or not for these eyes, which must look the same. */
final class NotThere {

    private NotThere() {}

    static void answer(CaseRuleViolation violation) {
        boolean forbidden = violation.kind() == CaseRuleViolation.Kind.FORBIDDEN;
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext()
                    .responseSendError(
                            forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
        context.responseComplete();
    }
}
