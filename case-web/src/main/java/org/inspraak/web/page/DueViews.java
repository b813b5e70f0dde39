package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.inspraak.deadline.Deadline;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageTexts;
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
    DeadlineTitles titles;

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

    public DueView of(Deadline deadline) {
        Tone tone = tone(deadline);
        String debtor = deadline.debtor().name().toLowerCase(java.util.Locale.ROOT);
        return new DueView(
                deadline.dueOn(),
                when.day(deadline.dueOn()),
                words(deadline),
                tone.code,
                tone.icon,
                titles.of(deadline, texts.book().language()),
                texts.get("debtor." + debtor),
                texts.get("debtor." + debtor + ".by"),
                deadline.debtor() == Deadline.Debtor.EMPLOYER ? "building" : "users",
                deadline.rule() == null
                        ? null
                        : new DueView.How(
                                deadline.computation().anchorOn(),
                                deadline.dueOn(),
                                deadline.safeOn(),
                                deadline.rule()));
    }

    /** A date on which something is due in a case, of which no more is known here. */
    public DueView of(LocalDate date) {
        Tone tone = tone(date, null);
        return new DueView(date, when.day(date), when.left(date), tone.code, tone.icon, null, null, null, null, null);
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
            case MET -> texts.say("deadline.met", when.day(deadline.metOn()));
            case MET_LATE -> texts.say("deadline.met-late", when.day(deadline.metOn()));
            case WAIVED ->
                texts.say(
                        "deadline.waived",
                        when.day(Moment.of(deadline.closedAt()).today()));
            case VOID -> texts.get("deadline.void");
            default -> deadline.isPaused() ? texts.get("deadline.paused") : when.left(deadline.dueOn());
        };
    }
}
