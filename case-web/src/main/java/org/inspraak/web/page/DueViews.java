package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspraak.casefile.CaseFile;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.LegalRule;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenComputation;
import org.inspraak.web.text.SpokenToday;

/** Turns deadlines into what is shown of them; how near a date is, is said in one place. */
@RequestScoped
public class DueViews {

    /** From so many days before its date a deadline presses. */
    private static final int PRESSING_DAYS = 3;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    @Inject
    Reader me;

    @Inject
    RuleWords ruleWords;

    @Inject
    DeadlineTitles allTitles;

    private DeadlineTitles.Titles titles;

    private enum Tone {
        LATE("late", "late"),
        SOON("soon", "soon"),
        PLAN("plan", "clock"),
        OK("ok", "okc"),
        WAIT("wait", "pause");

        private final String code;
        private final String icon;

        Tone(String code, String icon) {
            this.code = code;
            this.icon = icon;
        }
    }

    /** As in a list across cases: without how it was computed. */
    public DueView of(Deadline deadline) {
        return of(deadline, null, null);
    }

    /**
     * As on the page of its case.
     *
     * @param mayClose whether the reader may say that it was met, or let it drop
     */
    public DueView of(Deadline deadline, CaseFile caseFile, boolean mayClose) {
        return of(deadline, deadline.rule() == null ? null : how(deadline, caseFile, mayClose), closing(deadline));
    }

    private DueView of(Deadline deadline, DueView.How how, DueView.Closing closing) {
        Tone tone = tone(deadline);
        String debtor = Choices.code(deadline.debtor());
        return new DueView(
                deadline.id(),
                deadline.dueOn(),
                when.day(deadline.dueOn()),
                words(deadline),
                tone.code,
                tone.icon,
                titles().of(deadline),
                texts.get("debtor." + debtor),
                texts.get("debtor." + debtor + ".by"),
                deadline.debtor() == Deadline.Debtor.EMPLOYER ? "building" : "users",
                how,
                closing);
    }

    /** What deadlines are called; the rules are read once for all on a page. */
    DeadlineTitles.Titles titles() {
        if (titles == null) {
            titles = allTitles.in(texts.book().language());
        }
        return titles;
    }

    private DueView.How how(Deadline deadline, CaseFile caseFile, boolean mayClose) {
        Computation computed = deadline.computation();
        Optional<LegalRule> rule = titles().rule(deadline);
        boolean isOpen = deadline.state().isOpen();
        boolean isOwed = deadline.state() != Deadline.State.VOID;
        return new DueView.How(
                deadline.rule(),
                new SpokenComputation(when.dates(), texts.book()).sentence(computed, caseFile.dates()),
                isOpen && !computed.safe().equals(computed.nominal()) ? computed.safe() : null,
                computed.backward(),
                computed.arguable(),
                rule.map(found -> ruleWords.text(found).citation()).orElse(null),
                rule.map(ruleWords::marks).orElse(List.of()),
                reminders(deadline),
                texts.get(deadline.state().isMet() ? "deadline.correct" : "deadline.record-met"),
                mayClose && isOwed ? ClosingTurn.addressOf("met", caseFile.number(), deadline.id()) : null,
                mayClose && isOpen ? ClosingTurn.addressOf("waive", caseFile.number(), deadline.id()) : null);
    }

    private List<String> reminders(Deadline deadline) {
        return deadline.state() != Deadline.State.RUNNING
                ? List.of()
                : deadline.remindOn().stream()
                        .filter(day -> day.isAfter(when.today()))
                        .map(when::day)
                        .toList();
    }

    private DueView.Closing closing(Deadline deadline) {
        boolean isTold = deadline.state() != Deadline.State.WAIVED || me.isSeeingUnionFile();
        String words = deadline.state() == Deadline.State.WAIVED
                ? deadline.closing().waivedWhy()
                : deadline.closing().evidence();
        return words == null || !isTold
                ? null
                : new DueView.Closing(
                        words,
                        deadline.closing().by(),
                        when.moment(deadline.closing().at()));
    }

    /** A date on which something is due in a case, of which no more is known here. */
    public DueView of(LocalDate date) {
        Tone tone = tone(date, null);
        return new DueView(
                null, date, when.day(date), when.left(date), tone.code, tone.icon, null, null, null, null, null, null);
    }

    private Tone tone(Deadline deadline) {
        return switch (deadline.state()) {
            case MET, MET_LATE -> Tone.OK;
            case WAIVED, VOID -> Tone.WAIT;
            default -> deadline.isPaused() ? Tone.WAIT : tone(deadline.dueOn(), deadline.safeOn());
        };
    }

    private Tone tone(LocalDate due, LocalDate safe) {
        LocalDate today = when.today();
        if (due.isBefore(today)) {
            return Tone.LATE;
        }
        boolean pressing = !due.isAfter(today.plusDays(PRESSING_DAYS)) || (safe != null && safe.isBefore(today));
        return pressing ? Tone.SOON : Tone.PLAN;
    }

    private String words(Deadline deadline) {
        return switch (deadline.state()) {
            case LATE -> texts.say("deadline.missed", when.left(deadline.dueOn()));
            case MET -> texts.say("deadline.met", when.day(deadline.metOn()));
            case MET_LATE -> texts.say("deadline.met-late", when.day(deadline.metOn()));
            case WAIVED ->
                texts.say(
                        "deadline.waived",
                        when.day(Moment.of(deadline.closing().at()).today()));
            case VOID -> texts.get("deadline.void");
            default -> deadline.isPaused() ? texts.get("deadline.paused") : when.left(deadline.dueOn());
        };
    }
}
