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

    private static final String AFTER = "after";
    private static final int LONGEST_SEARCH = 200;
    /** Whoever turned so many pages is better helped by a filter; an address has an end, too. */
    private static final int MOST_PAGES = 50;

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
        keepPages(asked, parameters);
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

    /** The pages that were turned, each by the place where the next one begins. */
    private static void keepPages(Map<String, List<String>> asked, Map<String, String[]> parameters) {
        List<String> turned = List.of(parameters.getOrDefault(AFTER, new String[0]));
        boolean sound = turned.stream().allMatch(place -> place.matches("[A-Za-z0-9_-]{1,400}"));
        if (sound && !turned.isEmpty() && turned.size() < MOST_PAGES) {
            asked.put(AFTER, turned);
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

    /** From 1. */
    public int page() {
        return values(AFTER).size() + 1;
    }

    /** Where this page begins; {@code null} for the first. */
    String after() {
        return values(AFTER).isEmpty() ? null : values(AFTER).get(values(AFTER).size() - 1);
    }

    private List<String> values(String name) {
        return asked.getOrDefault(name, List.of());
    }

    CasesQuery firstPage() {
        return with(AFTER, List.of());
    }

    CasesQuery earlierPage() {
        return with(AFTER, values(AFTER).subList(0, page() - 2));
    }

    /** @param place where the next page begins */
    CasesQuery laterPage(String place) {
        List<String> turned = new ArrayList<>(values(AFTER));
        turned.add(place);
        return with(AFTER, turned);
    }

    boolean hasRoomForMore() {
        return page() < MOST_PAGES;
    }

    CasesQuery sortedBy(String sort) {
        return with("sort", List.of(sort)).firstPage();
    }

    CasesQuery without(String name, String value) {
        List<String> rest = new ArrayList<>(values(name));
        rest.remove(value);
        return with(name, rest).firstPage();
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
                .filter(entry -> !Set.of("sort", AFTER).contains(entry.getKey()))
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

    /** The address at which the same list is a spreadsheet; programs have other words for what is asked. */
    String exportAddress(String language) {
        List<String> parameters = new ArrayList<>(List.of("format=xlsx", "language=" + language));
        parameters.add("sort=" + code(sort()));
        if (text() != null) {
            parameters.add("text=" + URLEncoder.encode(text(), StandardCharsets.UTF_8));
        }
        stages().forEach(stage -> parameters.add("stage=" + stage));
        regions().forEach(region -> parameters.add("region=" + region));
        statuses().forEach(status -> parameters.add("status=" + code(CaseStatus.valueOf(status))));
        owners().forEach(mine -> parameters.add("owner=me"));
        dues().forEach(due -> parameters.add("due=" + code(DUES.get(due))));
        return "/api/v1/cases/export?" + String.join("&", parameters);
    }

    private static String code(Enum<?> one) {
        return Choices.code(one);
    }
}
