package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.PublishEntry;
import org.inspraak.knowledge.ReadLibrary;
import org.inspraak.knowledge.WithdrawEntry;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The draft of an entry as readers would see it, and whether it is published. */
@Named("libraryDraft")
@RequestScoped
public class LibraryDraftPage {

    @Inject
    Reader me;

    @Inject
    ReadLibrary readLibrary;

    @Inject
    PublishEntry publishEntry;

    @Inject
    WithdrawEntry withdrawEntry;

    @Inject
    EntryCards cards;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private EntryVersion draft;

    /** Answers 403 to all but coordinators, 404 where there is no draft. */
    public void open() {
        try {
            draft();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    private static String code() {
        return Address.find("code").orElse("");
    }

    /** The draft; on a page that was open for long the newest version, decided on already. */
    private EntryVersion draft() {
        if (draft == null) {
            draft = drafts.pinned("open", () -> "").isEmpty()
                    ? readLibrary.readDraft(me.actor(), code())
                    : readLibrary.history(me.actor(), code()).get(0);
            drafts.pin("open", "open");
        }
        return draft;
    }

    public EntryCards.Card getCard() {
        return cards.card(draft().entry());
    }

    public String getCode() {
        return draft().code();
    }

    public String getDrafted() {
        return draft().isShipped()
                ? texts.get("library.history.shipped")
                : texts.say(
                        "library.history.drafted",
                        when.day(Moment.of(draft().draftedAt()).today()),
                        draft().draftedByName());
    }

    /** Whether it tells of a case, so that names have to be looked for. */
    public boolean isPractice() {
        return draft().kind() == Kind.PRACTICE;
    }

    /** Whether nothing of this code was ever published. */
    public boolean isFirst() {
        return readLibrary.history(me.actor(), code()).stream()
                .map(EntryVersion::publishedAt)
                .allMatch(Objects::isNull);
    }

    private Integer seen() {
        return Integer.valueOf(drafts.pinned("seen", () -> String.valueOf(draft().rowVersion())));
    }

    /** Kept from the opening of the page on. */
    public String getSeen() {
        return String.valueOf(seen());
    }

    public void publish() {
        Integer seen = seen();
        decide(() -> publishEntry.publish(me.actor(), code(), seen), "done.library-published", "/library/" + code());
    }

    public void discard() {
        Integer seen = seen();
        decide(
                () -> withdrawEntry.discardDraft(me.actor(), code(), seen),
                "done.library-discarded",
                isFirst() ? "/library" : "/library/" + code());
    }

    private void decide(Runnable work, String done, String next) {
        if (draft().state() == State.DRAFT) {
            findings.attempt(null, work, done, () -> next);
        } else {
            findings.attempt(null, () -> {}, "done.library-decided-before", () -> "/library");
        }
    }
}
