package org.inspraak.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import org.inspraak.shared.CaseRuleViolation;

/** What a page answers when what its address names is not there, or not for these eyes, which must look the same. */
final class NotThere {

    private NotThere() {}

    /** The view to show instead. */
    static String answer(CaseRuleViolation violation) {
        boolean hidden = violation.kind() == CaseRuleViolation.Kind.FORBIDDEN;
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseStatus(hidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        return "/not-there.xhtml";
    }
}
