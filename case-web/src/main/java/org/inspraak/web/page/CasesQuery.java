package org.inspraak.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Stage;
import org.inspraak.organisation.Region;

/** What a list of cases was asked, as its address says it; what no list knows is left out of it. */
public final class CasesQuery {

    static final List<String> DUE = List.of("late", "week", "later", "nothing");
    static final List<String> STATUS = List.of("OPEN", "SUSPENDED", "CLOSED");

    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_PAGES = 10_000;
    private static final Map<String, CaseFilter.Due> DUES = Map.of(
            "late", CaseFilter.Due.LATE,
            "week", CaseFilter.Due.WITHIN_7_DAYS,
            "later", CaseFilter.Due.LATER,
            "nothing", CaseFilter.Due.NOTHING);
    private static final Map<String, CaseFilter.Sort> SORTS = Map.of(
            "due", CaseFilter.Sort.NEXT_DUE,
            "newest", CaseFilter.Sort.NUMBER_DESCENDING,
            "number", CaseFilter.Sort.NUMBER,
            "company", CaseFilter.Sort.COMPANY);

    private final Map<String, List<String>> asked;

    private CasesQuery(Map<String, List<String>> asked) {
        this.asked = asked;
    }

    static CasesQuery from(Map<String, String[]> parameters) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        keep(asked, parameters, "due", DUE);
        keep(
                asked,
                parameters,
                "stage",
                Arrays.stream(Stage.values()).map(Stage::code).toList());
        keep(
                asked,
                parameters,
                "region",
                Arrays.stream(Region.values()).map(Region::code).toList());
        keep(asked, parameters, "owner", List.of("mine"));
        keep(asked, parameters, "status", STATUS);
        keep(asked, parameters, "sort", List.copyOf(SORTS.keySet()));
        keepText(asked, parameters);
        keepPage(asked, parameters);
        return new CasesQuery(asked);
    }

    private static void keep(
            Map<String, List<String>> asked, Map<String, String[]> parameters, String name, List<String> known) {
        List<String> values = Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .filter(known::contains)
                .distinct()
                .toList();
        if (!values.isEmpty()) {
            asked.put(name, values);
        }
    }

    private static void keepText(Map<String, List<String>> asked, Map<String, String[]> parameters) {
        String[] texts = parameters.getOrDefault("q", new String[0]);
        if (texts.length > 0) {
            String text = texts[0].replaceAll("\\p{Cntrl}", " ").strip();
            if (!text.isEmpty()) {
                asked.put("q", List.of(text.substring(0, Math.min(text.length(), LONGEST_SEARCH))));
            }
        }
    }

    private static void keepPage(Map<String, List<String>> asked, Map<String, String[]> parameters) {
        String[] pages = parameters.getOrDefault("page", new String[0]);
        if (pages.length > 0 && pages[0].matches("[1-9][0-9]{0,3}")) {
            asked.put("page", List.of(pages[0]));
        }
    }

    CaseFilter filter(UUID reader) {
        return new CaseFilter(
                text(),
                stages().stream().map(Stage::of).collect(Collectors.toSet()),
                statuses().stream().map(CaseStatus::valueOf).collect(Collectors.toSet()),
                Arrays.stream(Region.values())
                        .filter(region -> regions().contains(region.code()))
                        .collect(Collectors.toCollection(() -> new java.util.HashSet<>())),
                null,
                owners().isEmpty() ? null : reader,
                dues().size() == 1 ? DUES.get(dues().get(0)) : null);
    }

    CaseFilter.Sort sort() {
        return SORTS.get(sortName());
    }

    public String sortName() {
        return values("sort").isEmpty() ? "due" : values("sort").get(0);
    }

    public String text() {
        return values("q").isEmpty() ? null : values("q").get(0);
    }

    List<String> stages() {
        return values("stage");
    }

    List<String> regions() {
        return values("region");
    }

    List<String> owners() {
        return values("owner");
    }

    List<String> statuses() {
        return values("status");
    }

    List<String> dues() {
        return values("due").stream().limit(1).toList();
    }

    public int page() {
        return values("page").isEmpty()
                ? 1
                : Math.min(MOST_PAGES, Integer.parseInt(values("page").get(0)));
    }

    private List<String> values(String name) {
        return asked.getOrDefault(name, List.of());
    }

    CasesQuery onPage(int page) {
        return with("page", page > 1 ? List.of(String.valueOf(page)) : List.of());
    }

    CasesQuery sortedBy(String sort) {
        return with("sort", List.of(sort)).with("page", List.of());
    }

    CasesQuery without(String name, String value) {
        List<String> rest = new ArrayList<>(values(name));
        rest.remove(value);
        return with(name, rest).with("page", List.of());
    }

    private CasesQuery with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(asked);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new CasesQuery(changed);
    }

    /** How many filters are on. */
    public int active() {
        return asked.entrySet().stream()
                .filter(entry -> !Set.of("sort", "page").contains(entry.getKey()))
                .mapToInt(entry -> entry.getValue().size())
                .sum();
    }

    /** The address of the list that this asks for. */
    public String address() {
        String parameters = asked.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "/cases" : "/cases?" + parameters;
    }
}
