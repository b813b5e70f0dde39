package org.inspraak.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.Stage;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;

/** The list of cases; all that it was asked stands in its address. */
@Named("cases")
@RequestScoped
public class CasesPage {

    private static final int ROWS = 25;

    @Inject
    Reader me;

    @Inject
    FindCases findCases;

    @Inject
    DueViews dueViews;

    @Inject
    PageTexts texts;

    private CasesQuery query;
    private Page<CaseFile> found;
    private List<CaseRow> rows;

    public record CaseRow(
            String number,
            String company,
            String system,
            String stage,
            List<String> dots,
            String status,
            DueView due,
            String committee,
            String region,
            String owner) {}

    /** A group of filters of the same kind. */
    public record Facet(String name, String title, List<Choice> choices) {

        /** A date is late or this week, never both. */
        public String type() {
            return "due".equals(name) ? "radio" : "checkbox";
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A filter that is on.
     *
     * @param without how many cases there would be without it, -1 where it was not asked
     */
    public record Active(String label, String addressWithout, long without) {}

    @PostConstruct
    void readAddress() {
        query = CasesQuery.from(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    private Page<CaseFile> found() {
        if (found == null) {
            try {
                found = find();
            } catch (CaseRuleViolation placeOfAnotherList) {
                // an address that was cut off or made up still shows the list, from its beginning
                query = query.firstPage();
                found = find();
            }
        }
        return found;
    }

    private Page<CaseFile> find() {
        return findCases.find(me.actor(), query.filter(me.actor().id()), query.sort(), ROWS, query.after());
    }

    public List<CaseRow> getRows() {
        if (rows == null) {
            rows = found().items().stream().map(this::row).toList();
        }
        return rows;
    }

    private CaseRow row(CaseFile caseFile) {
        return new CaseRow(
                caseFile.number().toString(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                texts.get("stage." + caseFile.stage().code()),
                dots(caseFile.stage()),
                caseFile.status() == CaseStatus.SUSPENDED ? texts.get("status.SUSPENDED") : null,
                caseFile.nextDueOn() == null ? null : dueViews.of(caseFile.nextDueOn()),
                caseFile.placement().jointCommittee(),
                texts.get("region." + caseFile.placement().region().code()),
                caseFile.ownerName());
    }

    /** Five dots: done, now, to come. */
    private static List<String> dots(Stage stage) {
        List<String> dots = new ArrayList<>();
        for (Stage one : Stage.values()) {
            if (one != Stage.INTAKE && one != Stage.CLOSED) {
                dots.add(one == stage ? "n" : one.isBefore(stage) ? "d" : "");
            }
        }
        return dots;
    }

    public long getTotal() {
        return found().total();
    }

    public String getSpan() {
        long first = (long) (query.page() - 1) * ROWS + 1;
        return texts.say("cases.span", first, first + getRows().size() - 1, getTotal());
    }

    public boolean isEarlier() {
        return query.page() > 1;
    }

    public boolean isLater() {
        return found().next() != null && query.hasRoomForMore();
    }

    public String getEarlierAddress() {
        return query.earlierPage().address();
    }

    public String getLaterAddress() {
        return query.laterPage(found().next()).address();
    }

    /** The same list as a spreadsheet. */
    public String getExportAddress() {
        return query.exportAddress(me.getLanguage());
    }

    public CasesQuery getQuery() {
        return query;
    }

    public List<Facet> getFacets() {
        return List.of(
                new Facet("due", texts.get("cases.filter.due"), choices(CasesQuery.DUE, query.dues(), "due-filter.")),
                new Facet(
                        "stage",
                        texts.get("cases.filter.stage"),
                        choices(Arrays.stream(Stage.values()).map(Stage::code).toList(), query.stages(), "stage.")),
                new Facet(
                        "region",
                        texts.get("cases.filter.region"),
                        choices(Arrays.stream(Region.values()).map(Region::code).toList(), query.regions(), "region.")),
                new Facet("owner", texts.get("cases.filter.owner"), choices(List.of("mine"), query.owners(), "owner.")),
                new Facet(
                        "status",
                        texts.get("cases.filter.status"),
                        choices(CasesQuery.STATUS, query.statuses(), "status.")));
    }

    private List<Choice> choices(List<String> values, List<String> chosen, String key) {
        return values.stream()
                .map(value -> new Choice(value, texts.get(key + value), chosen.contains(value)))
                .toList();
    }

    /** The filters that are on, each with the address of the list without it. */
    public List<Active> getActive() {
        boolean empty = getTotal() == 0;
        List<Active> active = new ArrayList<>();
        if (query.text() != null) {
            active.add(active(texts.say("cases.active.text", query.text()), query.without("q", query.text()), empty));
        }
        for (Facet facet : getFacets()) {
            for (Choice choice : facet.choices()) {
                if (choice.chosen()) {
                    String label = texts.say("cases.active", facet.title(), choice.label());
                    active.add(active(label, query.without(facet.name(), choice.value()), empty));
                }
            }
        }
        return active;
    }

    private Active active(String label, CasesQuery without, boolean count) {
        long total = count
                ? findCases
                        .find(me.actor(), without.filter(me.actor().id()), without.sort(), 1, null)
                        .total()
                : -1;
        return new Active(label, without.address(), total);
    }

    public String sortAddress(String sort) {
        return query.sortedBy(sort).address();
    }

    public boolean sortedBy(String sort) {
        return query.sortName().equals(sort);
    }
}
