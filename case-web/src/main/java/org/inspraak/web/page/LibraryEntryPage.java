package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.knowledge.WithdrawEntry;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** One entry as it is published, to be read at the table; coordinators see its history too. */
@Named("theEntry")
@RequestScoped
public class LibraryEntryPage {

    @Inject
    Reader me;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    WithdrawEntry withdrawEntry;

    @Inject
    EntryCards cards;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private ReadLibrary.Whole whole;

    /** @param published {@code null} for what nobody here published */
    public record VersionLine(String name, Mark mark, String drafted, String published) {}

    /** Answers 404 when there is no such entry. */
    public void open() {
        try {
            whole();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private ReadLibrary.Whole whole() {
        if (whole == null) {
            whole = readLibrary.read(code());
        }
        return whole;
    }

    private static String code() {
        return Address.find("code").orElse("");
    }

    public KnowledgeEntry getEntry() {
        return whole().entry();
    }

    public EntryCards.Card getCard() {
        return cards.card(whole().entry());
    }

    public List<EntryCards.Link> getAnswers() {
        return cards.links(whole().answers());
    }

    public List<EntryCards.Link> getAnsweredBy() {
        return cards.links(whole().answeredBy());
    }

    public String getAddress() {
        return "/library/" + getEntry().code();
    }

    /** The list from which this was opened, at the place of this entry. */
    public String getBack() {
        return "/library" + getTail() + "#" + code();
    }

    /** Whether one came from words or a choice; else from the library as a whole. */
    public boolean isFound() {
        return !LibraryQuery.read().isForAll();
    }

    /** What the addresses of neighbours end with, so that they lead back there too. */
    public String getTail() {
        return LibraryQuery.read().tail(Address.find("after").orElse(null));
    }

    public boolean isDrafted() {
        return me.isKeepingLibrary()
                && versions().stream().anyMatch(version -> version.state() == EntryVersion.State.DRAFT);
    }

    private List<EntryVersion> versions() {
        return readLibrary.history(me.actor(), getEntry().code());
    }

    /** The newest first; for coordinators. */
    public List<VersionLine> getHistory() {
        return me.isKeepingLibrary() ? versions().stream().map(this::line).toList() : List.of();
    }

    private VersionLine line(EntryVersion version) {
        String drafted = version.isShipped()
                ? texts.get("library.history.shipped")
                : texts.say("library.history.drafted", day(version.draftedAt()), version.draftedByName());
        String published = version.publishedByName() == null
                ? null
                : texts.say("library.history.published", day(version.publishedAt()), version.publishedByName());
        return new VersionLine(texts.say("rules.version", version.number()), mark(version), drafted, published);
    }

    private String day(java.time.Instant at) {
        return when.day(Moment.of(at).today());
    }

    private Mark mark(EntryVersion version) {
        String state = texts.get("library.state." + Choices.code(version.state()));
        return switch (version.state()) {
            case PUBLISHED -> new Mark("ui-tag-success", "check", state);
            case DRAFT -> new Mark("ui-tag-info", "doc", state);
            case REPLACED, WITHDRAWN, DISCARDED -> new Mark("", "dash", state);
        };
    }

    public void withdraw() {
        findings.attempt(
                null, () -> withdrawEntry.withdraw(me.actor(), code()), "done.library-withdrawn", () -> "/library");
    }
}
