package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.YamlFiles;
import org.inspraak.web.security.SignedIn;

/** Where a coordinator brings in a file of entries; each that says something new becomes a draft. */
@Named("libraryImport")
@RequestScoped
public class LibraryImportPage {

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    private List<String> refused = List.of();

    /** Reads what became of the file that was just sent; 403 to all but coordinators. */
    public void open() {
        if (!me.isKeepingLibrary()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
            return;
        }
        Object sentences = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .remove(LibraryUpload.REFUSED);
        if (sentences instanceof Collection<?> some) {
            refused = some.stream().map(String::valueOf).toList();
        }
    }

    /** What is wrong with the file that was just sent; empty when none was. */
    public List<String> getRefused() {
        return refused;
    }

    public String getCsrf() {
        return signedIn.csrfToken().orElse("");
    }

    /** For the browser, which can say so before it sends everything. */
    public int getMostBytes() {
        return YamlFiles.MOST_BYTES;
    }
}
