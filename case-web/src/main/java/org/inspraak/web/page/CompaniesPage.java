package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.inspraak.company.Company;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;

/** The list of companies. */
@Named("companies")
@RequestScoped
public class CompaniesPage {

    private static final int ROWS = 25;
    private static final int LONGEST_SEARCH = 200;

    @Inject
    Reader me;

    @Inject
    CompanyReading reading;

    @Inject
    PageTexts texts;

    private Page<Company> found;

    public record CompanyRow(
            UUID id, String name, String enterpriseNumber, String committee, String region, Integer headcount) {}

    private Page<Company> found() {
        if (found == null) {
            found = read();
        }
        return found;
    }

    private Page<Company> read() {
        try {
            return reading.search(
                    me.actor(), getText(), ROWS, Address.find("after").orElse(null));
        } catch (CaseRuleViolation noSuchPlace) {
            return reading.search(me.actor(), getText(), ROWS, null);
        }
    }

    /** What is searched for, or {@code null}. */
    public String getText() {
        return Address.find("q")
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse(null);
    }

    public List<CompanyRow> getRows() {
        return found().items().stream()
                .map(company -> new CompanyRow(
                        company.id(),
                        company.name(),
                        company.enterpriseNumber().toString(),
                        company.jointCommittee(),
                        texts.get("region." + company.region().code()),
                        company.headcount()))
                .toList();
    }

    public long getTotal() {
        return found().total();
    }

    /** The address of the next companies, or {@code null}. */
    public String getNext() {
        if (found().next() == null) {
            return null;
        }
        String search = getText() == null ? "" : "q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8) + "&";
        return "/companies?" + search + "after=" + found().next();
    }

    public boolean isFirst() {
        return Address.find("after").isEmpty();
    }
}
