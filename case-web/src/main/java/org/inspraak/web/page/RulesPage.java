package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.RuleText;
import org.inspraak.legal.LegalRule.Status;
import org.inspraak.legal.ReadRules;
import org.inspraak.legal.RuleVersion;
import org.inspraak.legal.RuleVersion.State;
import org.inspraak.web.text.PageTexts;

/** The register of all rules, with filters; it is short enough to be looked through whole. */
@Named("rules")
@RequestScoped
public class RulesPage {

    private static final int LONGEST_SEARCH = 200;
    private static final String SOURCE = "source";
    private static final String STATUS = "status";
    private static final List<String> SOURCES = List.of("be", "eu");

    @Inject
    ReadRules readRules;

    @Inject
    RuleWords words;

    @Inject
    PageTexts texts;

    private List<Line> all;

    /** @param drafted whether a next version is being written */
    public record Line(
            String code,
            String title,
            String citation,
            List<Mark> marks,
            String debtor,
            String to,
            String term,
            String source,
            Status status) {}

    public record Choice(String value, String label, long count, boolean chosen) {}

    public record Facet(String name, String title, List<Choice> choices) {}

    /** What is filtered by, with the address of the list without it. */
    public record Active(String label, String address) {}

    private List<Line> all() {
        if (all == null) {
            List<RuleVersion> current = readRules.list(Set.of(), null);
            Set<String> drafted = current.stream()
                    .filter(version -> version.state() == State.DRAFT)
                    .map(RuleVersion::code)
                    .collect(Collectors.toSet());
            // a rule that was never active is told by its draft
            Map<String, RuleVersion> byCode = new LinkedHashMap<>();
            current.forEach(version ->
                    byCode.merge(version.code(), version, (one, other) -> one.state() == State.ACTIVE ? one : other));
            all = byCode.values().stream()
                    .map(version -> line(version.rule(), drafted.contains(version.code())))
                    .toList();
        }
        return all;
    }

    private Line line(LegalRule rule, boolean drafted) {
        RuleText text = words.text(rule);
        List<Mark> marks = new ArrayList<>(words.marks(rule));
        if (drafted) {
            marks.add(new Mark("", "doc", texts.get("rules.draft")));
        }
        return new Line(
                rule.code(),
                text.title(),
                text.citation(),
                marks,
                words.debtor(rule),
                words.recipients(rule),
                words.term(rule),
                rule.code().startsWith("BE-") ? "be" : "eu",
                rule.status());
    }

    public List<Line> getRows() {
        return all().stream()
                .filter(this::isFound)
                .filter(line -> chosen(SOURCE).isEmpty() || chosen(SOURCE).contains(line.source()))
                .filter(line -> chosen(STATUS).isEmpty()
                        || chosen(STATUS).contains(line.status().code()))
                .toList();
    }

    private boolean isFound(Line line) {
        String sought = getText();
        String told = line.code() + " " + line.title() + " " + line.citation();
        return sought == null || told.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }

    /** What is searched for, or {@code null}. */
    public String getText() {
        return Address.find("q")
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SEARCH)))
                .orElse(null);
    }

    public List<Facet> getFacets() {
        return List.of(
                new Facet(
                        SOURCE,
                        texts.get("rules.source"),
                        SOURCES.stream()
                                .map(one -> choice(
                                        SOURCE,
                                        one,
                                        texts.get("rules.source." + one),
                                        all().stream()
                                                .filter(line -> line.source().equals(one))))
                                .toList()),
                new Facet(
                        STATUS,
                        texts.get("rules.status"),
                        Arrays.stream(Status.values())
                                .map(one -> choice(
                                        STATUS,
                                        one.code(),
                                        texts.get("rule-status." + one.code()),
                                        all().stream().filter(line -> line.status() == one)))
                                .toList()));
    }

    private Choice choice(String facet, String value, String label, Stream<Line> lines) {
        return new Choice(
                value, label, lines.filter(this::isFound).count(), chosen(facet).contains(value));
    }

    public List<Active> getActive() {
        List<Active> active = new ArrayList<>();
        if (getText() != null) {
            active.add(new Active(texts.say("cases.active.text", getText()), address(null, null, false)));
        }
        for (Facet facet : getFacets()) {
            facet.choices().stream()
                    .filter(Choice::chosen)
                    .forEach(one -> active.add(new Active(one.label(), address(facet.name(), one.value(), true))));
        }
        return active;
    }

    public boolean isFiltered() {
        return !getActive().isEmpty();
    }

    private static List<String> chosen(String facet) {
        String[] asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(facet, new String[0]);
        List<String> known = facet.equals(SOURCE)
                ? SOURCES
                : Arrays.stream(Status.values()).map(Status::code).toList();
        return Arrays.stream(asked).filter(known::contains).distinct().toList();
    }

    private String address(String without, String value, boolean withText) {
        List<String> parameters = new ArrayList<>();
        if (withText && getText() != null) {
            parameters.add("q=" + URLEncoder.encode(getText(), StandardCharsets.UTF_8));
        }
        for (String facet : List.of(SOURCE, STATUS)) {
            chosen(facet).stream()
                    .filter(one -> !(facet.equals(without) && one.equals(value)))
                    .forEach(one -> parameters.add(facet + "=" + one));
        }
        return parameters.isEmpty() ? "/rules" : "/rules?" + String.join("&", parameters);
    }
}
