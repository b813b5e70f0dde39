package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.PreviewDates;
import org.inspraak.casefile.PreviewDates.Change;
import org.inspraak.casefile.PreviewDates.Effect;
import org.inspraak.casefile.SteerCase;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/**
 * The four dates of an introduction, shown and changed. A change takes two steps: first the page shows what becomes of
 * the deadlines, then the reader confirms it.
 */
@Named("datesPart")
@RequestScoped
public class DatesPart {

    static final List<String> NAMES = List.of("decisionOn", "implementationStart", "pilotStart", "goLive");

    private static final String SHOWN = "dates shown";

    @Inject
    Reader me;

    @Inject
    CasePage casePage;

    @Inject
    SteerCase steer;

    @Inject
    PreviewDates previewDates;

    @Inject
    DueViews dueViews;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    private List<Change> changes;

    public record NamedDate(String name, LocalDate date) {}

    /** @param words what becomes of the date */
    public record ChangeRow(String title, String words, boolean lost) {}

    public List<NamedDate> getDates() {
        IntroductionDates dates = casePage.getFile().dates();
        return List.of(
                new NamedDate(NAMES.get(0), dates.decisionOn()),
                new NamedDate(NAMES.get(1), dates.implementationStart()),
                new NamedDate(NAMES.get(2), dates.pilotStart()),
                new NamedDate(NAMES.get(3), dates.goLive()));
    }

    /** The date that somebody judged to be the start of implementation. */
    public IntroductionDates getJudged() {
        return casePage.getFile().dates();
    }

    public FormDraft getForm() {
        return drafts.of("dates", () -> {
            FormDraft form = new FormDraft().seenAt(casePage.getFile().version());
            getDates().forEach(one -> form.with(field(one)));
            return form.with(new FormField("reason", Kind.TEXT, texts.get("dates.reason")))
                    .with(field(new NamedDate("anchorOn", getJudged().anchorOn())))
                    .with(new FormField("anchorReason", Kind.TEXT, texts.get("dates.anchorReason"))
                            .starting(getJudged().anchorReason()));
        });
    }

    private FormField field(NamedDate one) {
        return new FormField(one.name(), Kind.DATE, texts.get("dates." + one.name()))
                .helpedBy(texts.get("dates." + one.name() + ".help"))
                .starting(one.date());
    }

    /** The first step. */
    public void show() {
        drafts.pin(SHOWN, String.valueOf(findings.check(getForm(), this::getChanges)));
    }

    /** Whether what would change stands on the page, to be confirmed. */
    public boolean isShown() {
        return Boolean.parseBoolean(drafts.pinned(SHOWN, () -> "false")) && !findings.isIn(getForm());
    }

    /** What would become of the deadlines with the dates as they are entered. */
    public List<ChangeRow> getRows() {
        return getChanges().stream()
                .filter(change -> change.effect() != Effect.UNCHANGED)
                .map(change -> new ChangeRow(dueViews.titles().ofRule(change.rule()), words(change), change.lost()))
                .toList();
    }

    /** How many deadlines stay as they are. */
    public long getUnchanged() {
        return getChanges().stream()
                .filter(change -> change.effect() == Effect.UNCHANGED)
                .count();
    }

    private List<Change> getChanges() {
        if (changes == null) {
            changes = previewDates.preview(me.actor(), casePage.number(), read(getForm()));
        }
        return changes;
    }

    private String words(Change change) {
        String key = "dates.effect." + Choices.code(change.effect());
        return change.before() == null
                ? texts.say(key, when.day(change.after()))
                : texts.say(key, when.day(change.before()), change.after() == null ? "" : when.day(change.after()));
    }

    /** The second step. */
    public void change() {
        FormDraft form = getForm();
        findings.attempt(
                form,
                () -> steer.changeDates(
                        me.actor(), casePage.number(), form.seenVersion(), read(form), form.text("reason")),
                "done.dates",
                () -> casePage.getAddress() + "#dates");
    }

    private static IntroductionDates read(FormDraft form) {
        var entered = new Entered();
        LocalDate decision = entered.date(form.field("decisionOn"));
        LocalDate implementation = entered.date(form.field("implementationStart"));
        LocalDate pilot = entered.date(form.field("pilotStart"));
        LocalDate goLive = entered.date(form.field("goLive"));
        LocalDate anchor = entered.date(form.field("anchorOn"));
        entered.orThrow();
        return new IntroductionDates(decision, implementation, pilot, goLive)
                .countingFrom(anchor, form.text("anchorReason"));
    }
}
