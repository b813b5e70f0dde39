package org.inspraak.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.FoundText;
import org.inspraak.casefile.SearchCases;
import org.inspraak.casefile.Stage;
import org.inspraak.search.Excerpt;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** One box for everything: the cases of that name, and what was written in cases; all that was asked is in the address. */
@Named("search")
@RequestScoped
public class SearchPage {

    private static final int CASES = 5;
    private static final int ROWS = 20;
    private static final int LONGEST = 200;

    @Inject
    Reader me;

    @Inject
    SearchCases searchCases;

    @Inject
    FindCases findCases;

    @Inject
    SpokenToday today;

    @Inject
    PageTexts texts;

    private String typed;
    private Kind kind;
    private Stage stage;
    private String after;
    private Page<FoundText> found;
    private Page<CaseFile> cases;

    /** A document, note, question or answer that was found. */
    public record Row(
            String kind,
            String address,
            List<Excerpt.Piece> title,
            List<Excerpt.Piece> excerpt,
            String number,
            String company,
            String system,
            String on) {}

    /** One kind, or all of them. */
    public record KindLink(String label, String address, boolean here) {

        /** For a link, which is told so to those who listen. */
        public String currentWord() {
            return here ? "true" : null;
        }
    }

    @PostConstruct
    void readAddress() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String words = asked.getOrDefault("q", "").replaceAll("\\p{Cntrl}", " ").strip();
        typed = words.substring(0, Math.min(words.length(), LONGEST));
        kind = Arrays.stream(Kind.values())
                .filter(one -> one.code().equals(asked.get("kind")))
                .findFirst()
                .orElse(null);
        stage = Stage.find(asked.getOrDefault("stage", "")).orElse(null);
        after = asked.getOrDefault("after", "").matches("[A-Za-z0-9_-]{1,400}") ? asked.get("after") : null;
    }

    /** Answers 403 to whoever sees no case. */
    public void open() {
        if (!me.isSeeingCases()) {
            NotThere.answer(CaseRuleViolation.forbidden("access.role-needed"));
        }
    }

    private Page<FoundText> found() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    private Page<FoundText> find() {
        Set<Kind> kinds = kind == null ? Set.of() : Set.of(kind);
        try {
            return searchCases.search(me.actor(), typed, kinds, stages(), ROWS, after);
        } catch (CaseRuleViolation wrong) {
            if (after == null) {
                // nothing to look for is nothing found, and the page says what to type
                return new Page<>(List.of(), null, 0);
            }
            // an address that was cut off or made up still shows what was found, from its beginning
            after = null;
            return find();
        }
    }

    private Set<Stage> stages() {
        return stage == null ? Set.of() : Set.of(stage);
    }

    private Page<CaseFile> cases() {
        if (cases == null) {
            cases = typed.isEmpty() || kind != null || after != null
                    ? new Page<>(List.of(), null, 0)
                    : findCases.find(
                            me.actor(),
                            new CaseFilter(typed, stages(), null, null, null, null, null),
                            CaseFilter.Sort.NEXT_DUE,
                            CASES,
                            null);
        }
        return cases;
    }

    public String getTyped() {
        return typed;
    }

    public boolean isAsked() {
        return !typed.isEmpty();
    }

    public boolean isNothing() {
        return getRows().isEmpty() && getCaseRows().isEmpty();
    }

    public List<CaseFile> getCaseRows() {
        return cases().items();
    }

    /** Where all cases of that name are; {@code null} where they are all here. */
    public String getAllCasesAddress() {
        return cases().next() == null ? null : "/cases?q=" + encoded(typed) + inStage();
    }

    public String getAllCasesLabel() {
        return texts.say("search.cases.all", cases().total());
    }

    public List<Row> getRows() {
        return found().items().stream().map(this::row).toList();
    }

    private Row row(FoundText one) {
        String label = texts.get("search.kind." + one.kind().code());
        return new Row(
                label,
                addressOf(one),
                one.title() == null ? List.of() : one.title().pieces(),
                one.excerpt().pieces(),
                one.caseNumber().toString(),
                one.company(),
                one.aiSystem(),
                today.dates().day(one.on()));
    }

    private static String addressOf(FoundText one) {
        String itsCase = "/cases/" + one.caseNumber();
        return switch (one.kind()) {
            case DOCUMENT -> itsCase + "/documents/" + one.subjectId();
            case NOTE -> itsCase + (one.onTimeline() ? "#timeline" : "#notes");
            case QUESTION, ANSWER -> itsCase + "?tab=information-request#results";
        };
    }

    /** How many, in words; {@code null} on later pages. */
    public String getCount() {
        return found().total() < 0 ? null : texts.say("search.count", found().total());
    }

    public List<KindLink> getKinds() {
        List<KindLink> links = new ArrayList<>();
        links.add(new KindLink(texts.get("search.kind.all"), address(null), kind == null));
        for (Kind one : Kind.values()) {
            links.add(new KindLink(texts.get("search.kinds." + one.code()), address(one), kind == one));
        }
        return links;
    }

    /** The code of the kind that is looked for; {@code null} for all. */
    public String getKind() {
        return kind == null ? null : kind.code();
    }

    public List<Option> getStages() {
        return Arrays.stream(Stage.values())
                .map(one -> new Option(one.code(), texts.get("stage." + one.code())))
                .toList();
    }

    /** The code of the stage in which cases are looked through; {@code null} for all. */
    public String getStage() {
        return stage == null ? null : stage.code();
    }

    /** Whether less was looked through than there is. */
    public boolean isNarrowed() {
        return kind != null || stage != null;
    }

    /** The same words, everywhere. */
    public String getEverywhereAddress() {
        return "/search?q=" + encoded(typed);
    }

    /** What was looked through in vain, in words. */
    public String getNoneWhere() {
        String where = stage == null ? "" : texts.get("stage." + stage.code());
        String what = kind == null ? "" : texts.get("search.kinds." + kind.code());
        return texts.say("search.none.where", ResultWords.join(what, where));
    }

    private String address(Kind wanted) {
        return getEverywhereAddress() + (wanted == null ? "" : "&kind=" + wanted.code()) + inStage();
    }

    private String inStage() {
        return stage == null ? "" : "&stage=" + stage.code();
    }

    public boolean isLaterPage() {
        return after != null;
    }

    public String getFirstAddress() {
        return address(kind);
    }

    /** {@code null} on the last page. */
    public String getNextAddress() {
        return found().next() == null ? null : address(kind) + "&after=" + found().next();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
