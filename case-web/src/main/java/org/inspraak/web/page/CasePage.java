package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Decision;
import org.inspraak.casefile.Note;
import org.inspraak.casefile.ReadCase;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** One case: what all its parts read. It is read once per request, and each reading is audited. */
@Named("theCase")
@RequestScoped
public class CasePage {

    private static final int SHOWN_EVENTS = 12;

    /** What is told of dates of the law. */
    private static final Set<String> LAW = Set.of("deadline-passed", "right-lost");

    @Inject
    Reader me;

    @Inject
    ReadCase readCase;

    @Inject
    ReadDocuments readDocuments;

    @Inject
    Drafts drafts;

    @Inject
    DueViews dueViews;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private ReadCase.Whole whole;

    /** @param law whether it is a date of the law that passed */
    public record Event(
            LocalDate happenedOn, String sentence, String detail, String recordedBy, Instant recordedAt, boolean law) {

        /** Recorded on another day than it happened. */
        public boolean late() {
            return !Moment.of(recordedAt).today().equals(happenedOn);
        }
    }

    /** Answers 404 when there is no such case for these eyes. */
    public void open() {
        try {
            whole();
        } catch (CaseRuleViolation notThere) {
            NotThere.answer(notThere);
        }
    }

    public CaseNumber number() {
        return CaseNumber.parse(Address.find("number").orElse(null));
    }

    ReadCase.Whole whole() {
        if (whole == null) {
            whole = readCase.read(me.actor(), number());
        }
        return whole;
    }

    public CaseFile getFile() {
        return whole().caseFile();
    }

    public String getAddress() {
        return "/cases/" + number();
    }

    public boolean isOpen() {
        return getFile().status() == CaseStatus.OPEN;
    }

    /** Whether the case was open when the page was; a form that is sent late is told, not dropped. */
    public boolean isOpenAtFirst() {
        return Boolean.parseBoolean(drafts.pinned("open", () -> String.valueOf(isOpen())));
    }

    /** Whether the case was closed when the page was opened. */
    public boolean isClosedAtFirst() {
        return Boolean.parseBoolean(drafts.pinned("closed", () -> String.valueOf(isClosed())));
    }

    public boolean isSuspended() {
        return getFile().status() == CaseStatus.SUSPENDED;
    }

    public boolean isClosed() {
        return getFile().status() == CaseStatus.CLOSED;
    }

    public String getDegree() {
        return Choices.code(getFile().aiSystem().decisionDegree());
    }

    public String getLearntHow() {
        return Choices.code(getFile().learntHow());
    }

    /** {@code null} until it was asked. */
    public String getInvolved() {
        return getFile().firstInvolved() == null ? null : Choices.code(getFile().firstInvolved());
    }

    /** What is still owed first, each part by its dates. */
    public List<DueView> getDeadlines() {
        return whole().deadlines().stream()
                .sorted(Comparator.comparing(one -> !one.state().isOpen()))
                .map(one -> dueViews.of(one, getFile(), mayClose()))
                .toList();
    }

    /** Whether the reader may say that a duty was met, or let it drop. */
    private boolean mayClose() {
        return me.isWorkingOnCases() && !isClosed();
    }

    public List<Note> getNotes() {
        return whole().notes();
    }

    public List<Decision> getDecisions() {
        return whole().decisions();
    }

    /** The newest events. */
    public List<Event> getEvents() {
        return whole().timeline().stream().limit(SHOWN_EVENTS).map(this::event).toList();
    }

    /** Those before the newest, folded at first. */
    public List<Event> getOlderEvents() {
        return whole().timeline().stream().skip(SHOWN_EVENTS).map(this::event).toList();
    }

    /** Those that the reader may see. */
    public long getDocumentCount() {
        return readDocuments.count(me.actor(), number());
    }

    public int getEventCount() {
        return whole().timeline().size();
    }

    /** A date among the words is told as a date. */
    private String spoken(String about) {
        return about != null && about.matches("\\d{4}-\\d{2}-\\d{2}") ? when.day(LocalDate.parse(about)) : about;
    }

    private Event event(TimelineEntry entry) {
        String about = entry.aboutKey() != null ? dueViews.titles().ofKey(entry.aboutKey()) : spoken(entry.about());
        return new Event(
                entry.happenedOn(),
                texts.say("timeline." + entry.code(), about == null ? "" : about),
                entry.detail(),
                entry.recordedBy(),
                entry.recordedAt(),
                LAW.contains(entry.code()));
    }
}
