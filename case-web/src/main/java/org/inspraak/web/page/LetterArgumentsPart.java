package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.knowledge.LibraryFilter;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Page;
import org.inspraak.web.text.PageTexts;

/**
 * What a letter quotes of the library: looked for by words, in the language of the letter, put in and left out. Each step
 * keeps what was typed in the letter's form too.
 */
@Named("letterArguments")
@RequestScoped
public class LetterArgumentsPart {

    private static final int ROWS = 20;
    private static final int LONGEST_SEARCH = 200;
    private static final Set<Kind> ARGUMENTS =
            Arrays.stream(Kind.values()).filter(Kind::isArgument).collect(Collectors.toUnmodifiableSet());

    @Inject
    LetterPage letterPage;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    Library library;

    @Inject
    LibraryWords words;

    @Inject
    Drafts drafts;

    @Inject
    PageTexts texts;

    private List<Chosen> chosen;
    private List<Offer> offers;
    private boolean more;
    private boolean found;

    /**
     * In the letter.
     *
     * @param about its kind, and the study of a figure
     * @param gone whether it has been withdrawn or turned out wrong since: the letter leaves it out
     */
    public record Chosen(String code, String title, String lang, String about, boolean gone) {}

    /**
     * What the library holds.
     *
     * @param refusal why it cannot go into a letter; {@code null} where it can
     */
    public record Offer(
            String code, String title, String lang, String about, String summary, boolean chosen, String refusal) {}

    // ---- in the letter

    public List<Chosen> getChosen() {
        if (chosen == null) {
            chosen = letterPage.codes().stream().map(this::chosen).toList();
        }
        return chosen;
    }

    private Chosen chosen(String code) {
        Optional<KnowledgeEntry> there = library.find(code);
        return there.map(entry -> new Chosen(code, title(entry), lang(entry), about(entry), !entry.mayGoIntoLetter()))
                .orElseGet(() -> new Chosen(code, code, words.language().code(), "", true));
    }

    private String title(KnowledgeEntry entry) {
        String title = entry.text(language()).title();
        return entry.figure() == null ? title : texts.say("letter.argument.figure", words.value(entry.figure()), title);
    }

    private String lang(KnowledgeEntry entry) {
        return entry.languageFor(language()).code();
    }

    private String about(KnowledgeEntry entry) {
        Figure figure = entry.figure();
        return figure == null
                ? words.kind(entry.kind())
                : ResultWords.join(
                        words.kind(entry.kind()),
                        figure.source(),
                        figure.year() == null ? null : figure.year().toString());
    }

    private Language language() {
        return letterPage.getLetter().language();
    }

    // ---- in the library

    public FormDraft getSearch() {
        return drafts.of("argument", () -> new FormDraft()
                .with(new FormField("find", FormField.Kind.LINE, texts.get("letter.argument.find"))
                        .starting(Address.find("find").orElse(null)))
                .with(new FormField("kind", FormField.Kind.CHOICE, texts.get("letter.argument.kind"))
                        .choices(kinds())
                        .folded()
                        .starting(Address.find("kind").orElse(null))));
    }

    private List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .filter(ARGUMENTS::contains)
                .map(kind -> new Option(kind.code(), words.kinds(kind)))
                .toList();
    }

    /** Whether anything was looked for. */
    public boolean isAsked() {
        boolean typed = getSearch().getFields().stream().anyMatch(field -> !field.isEmpty());
        return typed || Boolean.parseBoolean(drafts.pinned("find", () -> "false"));
    }

    /** Whether it was just looked for: whoever listens or presses keys goes on there. */
    public boolean isFound() {
        return found;
    }

    public void find() {
        drafts.pin("find", "true");
        offers = null;
        found = true;
    }

    /** The same until the page is shown again: a button means what it stood at. */
    public List<Offer> getOffers() {
        if (offers == null) {
            List<Offer> all = isAsked() ? look() : List.of();
            more = all.size() > ROWS;
            offers = more ? all.subList(0, ROWS) : all;
        }
        return offers;
    }

    private List<Offer> look() {
        Set<Kind> kinds =
                Kind.find(kind()).filter(ARGUMENTS::contains).map(Set::of).orElse(ARGUMENTS);
        LibraryFilter filter = new LibraryFilter(sought(), kinds, null, null, Set.of());
        List<String> codes = letterPage.codes();
        // in the words of the letter, and of whoever looks: a reader of French writes letters in Dutch too
        return Stream.of(language(), words.language())
                .distinct()
                .flatMap(each -> readLibrary.find(filter, each, Page.MAX_LIMIT, null).page().items().stream())
                .distinct()
                .filter(entry -> entry.isIn(language()))
                .map(entry -> offer(entry, codes.contains(entry.code())))
                .toList();
    }

    private String kind() {
        return String.valueOf(getSearch().text("kind"));
    }

    /** {@code null} for everything. */
    private String sought() {
        String typed = getSearch().text("find");
        String sought = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        return sought.isEmpty() ? null : sought.substring(0, Math.min(sought.length(), LONGEST_SEARCH));
    }

    private Offer offer(KnowledgeEntry entry, boolean isChosen) {
        String refusal = entry.mayGoIntoLetter()
                ? null
                : texts.say(
                        "letter.argument.refused",
                        texts.get("library.verification."
                                + entry.figure().verification().code()));
        return new Offer(
                entry.code(),
                title(entry),
                lang(entry),
                about(entry),
                LibraryWords.summary(entry.text(language())),
                isChosen,
                refusal);
    }

    /** How many, in words. */
    public String getCount() {
        int shown = getOffers().size();
        return texts.say(more ? "letter.argument.first" : "letter.argument.count", shown);
    }

    // ---- what is done

    public void add(String code) {
        List<String> codes = new ArrayList<>(letterPage.codes());
        codes.remove(code);
        codes.add(code);
        letterPage.keep(codes, "done.letter.argument.added", "#arguments");
    }

    public void remove(String code) {
        List<String> codes = new ArrayList<>(letterPage.codes());
        codes.remove(code);
        letterPage.keep(codes, "done.letter.argument.removed", "#arguments");
    }

    /** What was looked for, for the address of the page that is shown next. */
    String query() {
        if (!isAsked()) {
            return "";
        }
        return "?find=" + encoded(getSearch().text("find")) + "&kind="
                + encoded(getSearch().text("kind"));
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
