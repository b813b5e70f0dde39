package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.knowledge.Verification;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The library: searched by words, looked through by kind. */
@Named("library")
@RequestScoped
public class LibraryPage {

    private static final int ROWS = 50;
    private static final int WAITING_SHOWN = 6;

    @Inject
    Reader me;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    LibraryWords words;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private LibraryQuery query;
    private ReadLibrary.Found found;
    private String imported;
    private List<Waiting> waiting;

    /** @param figure {@code null} for all but figures */
    public record Row(
            String code,
            String kind,
            String group,
            String title,
            String lang,
            String figure,
            String summary,
            List<Mark> marks) {}

    /** @param address of the list with it, or without it where it is chosen */
    public record Chip(String label, long count, boolean chosen, String address) {

        /** For a link, which is told so to those who listen. */
        public String currentWord() {
            return chosen ? "true" : null;
        }
    }

    public record Choice(String value, String label, boolean chosen) {}

    /** @param many whether several may be chosen */
    public record Facet(String name, String title, boolean many, List<Choice> choices) {}

    /** What is filtered by, with the address of the list without it. */
    public record Active(String label, String address) {}

    /** @param title of what waits to be published */
    public record Waiting(String code, String kind, String title, String drafted) {}

    private LibraryQuery query() {
        if (query == null) {
            query = LibraryQuery.read();
        }
        return query;
    }

    private ReadLibrary.Found found() {
        if (found == null) {
            found = read();
        }
        return found;
    }

    private ReadLibrary.Found read() {
        try {
            return readLibrary.find(
                    query().filter(),
                    words.language(),
                    ROWS,
                    Address.find("after").orElse(null));
        } catch (CaseRuleViolation noSuchPlace) {
            return readLibrary.find(query().filter(), words.language(), ROWS, null);
        }
    }

    public String getText() {
        return query().text();
    }

    /** The code of the kind that is chosen, or {@code null}. */
    public String getKind() {
        return query().kind() == null ? null : query().kind().code();
    }

    public List<Row> getRows() {
        return found().page().items().stream().map(this::row).toList();
    }

    private Row row(KnowledgeEntry entry) {
        return new Row(
                entry.code(),
                words.kind(entry.kind()),
                words.group(entry),
                words.text(entry).title(),
                entry.languageFor(words.language()).code(),
                entry.figure() == null ? null : words.value(entry.figure()),
                words.summary(entry),
                words.marks(entry));
    }

    public long getTotal() {
        return found().page().total();
    }

    /** Every kind of which there is something. */
    public List<Chip> getKinds() {
        List<Chip> chips = new ArrayList<>();
        long all = found().kinds().values().stream().mapToLong(Long::longValue).sum();
        chips.add(new Chip(
                texts.get("library.kinds.all"),
                all,
                query().kind() == null,
                query().ofKind(null).address()));
        for (Kind kind : Kind.values()) {
            long count = found().kinds().getOrDefault(kind, 0L);
            boolean chosen = kind == query().kind();
            if (count > 0 || chosen) {
                chips.add(new Chip(
                        words.kinds(kind), count, chosen, query().ofKind(kind).address()));
            }
        }
        return chips;
    }

    public List<Facet> getFacets() {
        List<Facet> facets = new ArrayList<>();
        Kind kind = query().kind();
        if (kind != null && !kind.groups().isEmpty()) {
            facets.add(one("group", kind.groups(), query().group(), group -> words.group(kind, group)));
        }
        facets.add(one("stage", KnowledgeEntry.STAGES, query().stage(), stage -> texts.get("stage." + stage)));
        if (kind == null || kind == Kind.BENCHMARK) {
            facets.add(new Facet(
                    "verification",
                    texts.get("library.filter.verification"),
                    true,
                    Arrays.stream(Verification.values())
                            .map(one -> new Choice(
                                    one.code(),
                                    texts.get("library.verification." + one.code()),
                                    query().verifications().contains(one)))
                            .toList()));
        }
        return facets;
    }

    private Facet one(String name, List<String> values, String chosen, java.util.function.UnaryOperator<String> label) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.get("library.filter." + name + ".any"), chosen == null));
        values.forEach(value -> choices.add(new Choice(value, label.apply(value), value.equals(chosen))));
        return new Facet(name, texts.get("library.filter." + name), false, choices);
    }

    public List<Active> getActive() {
        List<Active> active = new ArrayList<>();
        if (query().text() != null) {
            active.add(new Active(
                    texts.say("cases.active.text", query().text()),
                    query().withoutText().address()));
        }
        if (query().group() != null) {
            active.add(new Active(
                    words.group(query().kind(), query().group()),
                    query().inGroup(null).address()));
        }
        if (query().stage() != null) {
            active.add(new Active(
                    texts.get("stage." + query().stage()), query().inStage(null).address()));
        }
        query().verifications()
                .forEach(one -> active.add(new Active(
                        texts.get("library.verification." + one.code()),
                        query().without(one).address())));
        return active;
    }

    public boolean isFiltered() {
        return !getActive().isEmpty();
    }

    /** The address of the next entries, or {@code null}. */
    public String getNext() {
        String next = found().page().next();
        if (next == null) {
            return null;
        }
        return query().address(next);
    }

    /** What the address of a card ends with, so that it leads back to this list. */
    public String getTail() {
        return query().tail(Address.find("after").orElse(null));
    }

    public boolean isFirst() {
        return Address.find("after").isEmpty();
    }

    /** The same list from its begin. */
    public String getBegin() {
        return query().address();
    }

    /** What came of the file that was just brought in; empty when none was. */
    public String getImported() {
        if (imported == null) {
            Object count = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getSessionMap()
                    .remove(LibraryUpload.DONE);
            imported = count == null ? "" : texts.say("library.import.done", count);
        }
        return imported;
    }

    /** What waits for a coordinator, the first of it; nothing for others. */
    public List<Waiting> getWaiting() {
        return waits().stream().limit(WAITING_SHOWN).toList();
    }

    /** What else waits, which a file may have brought in by hundreds. */
    public List<Waiting> getWaitingToo() {
        return waits().stream().skip(WAITING_SHOWN).toList();
    }

    private List<Waiting> waits() {
        if (waiting == null) {
            waiting = me.isKeepingLibrary()
                    ? readLibrary.drafts(me.actor()).stream().map(this::waiting).toList()
                    : List.of();
        }
        return waiting;
    }

    private Waiting waiting(EntryVersion draft) {
        return new Waiting(
                draft.code(),
                words.kind(draft.kind()),
                words.text(draft.entry()).title(),
                draft.isShipped()
                        ? texts.get("library.history.shipped")
                        : texts.say(
                                "library.history.drafted",
                                when.day(Moment.of(draft.draftedAt()).today()),
                                draft.draftedByName()));
    }
}
