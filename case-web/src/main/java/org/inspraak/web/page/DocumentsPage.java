package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.document.CheckState;
import org.inspraak.document.DocumentType;
import org.inspraak.document.FileType;
import org.inspraak.document.ReceivedFile;
import org.inspraak.document.Tier;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.web.page.DocumentRows.Row;
import org.inspraak.web.security.SignedIn;

/** The documents of a case, and the place where new ones are put. */
@Named("theDocuments")
@RequestScoped
public class DocumentsPage {

    @Inject
    Reader me;

    @Inject
    SignedIn signedIn;

    @Inject
    ReadDocuments readDocuments;

    @Inject
    DocumentRows documentRows;

    @Inject
    Choices choices;

    private Page<Filed> page;
    private List<Row> rows;

    /** Answers 404 when there is no such case for these eyes. */
    public void open() {
        try {
            page();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private Page<Filed> page() {
        if (page == null) {
            page = readDocuments.ofCase(
                    me.actor(),
                    CaseNumber.parse(getCaseNumber()),
                    Page.DEFAULT_LIMIT,
                    Address.find("after").orElse(null));
        }
        return page;
    }

    public String getCaseNumber() {
        return Address.find("number").orElse(null);
    }

    public String getCaseAddress() {
        return "/cases/" + getCaseNumber();
    }

    /** Where files are sent. */
    public String getDoor() {
        return "/api/v1" + getCaseAddress() + "/documents";
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = page().items().stream()
                    .map(one -> documentRows.row(getCaseAddress(), one))
                    .toList();
        }
        return rows;
    }

    public long getTotal() {
        return page().total();
    }

    /** {@code null} on the last page. */
    public String getNext() {
        return page().next();
    }

    /** Whether one is being looked at: the page then looks again by itself. */
    public boolean isChecking() {
        return page().items().stream().anyMatch(one -> one.version().state() == CheckState.QUARANTINED);
    }

    public String getCsrf() {
        return signedIn.csrfToken().orElse("");
    }

    /** For the browser, which can say so before it sends everything. */
    public long getMostBytes() {
        return ReceivedFile.MOST_BYTES;
    }

    /** The endings of what is taken, for the browser's own window. */
    public String getEndings() {
        StringBuilder endings = new StringBuilder();
        for (FileType type : FileType.values()) {
            type.endings().forEach(ending -> endings.append(endings.isEmpty() ? "." : ",.")
                    .append(ending));
        }
        return endings.toString();
    }

    public List<Option> getTypes() {
        return byCode(choices.of(DocumentType.class, "document.type"));
    }

    public List<Option> getTiers() {
        return byCode(choices.of(Tier.class, "document.tier"));
    }

    public List<Option> getLanguages() {
        return byCode(choices.of(Language.class, "language"));
    }

    /** As the door wants them. */
    private static List<Option> byCode(List<Option> options) {
        return options.stream()
                .map(one -> new Option(
                        one.getValue().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), one.getLabel()))
                .toList();
    }
}
