package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inspraak.casefile.ReadDuties;
import org.inspraak.casefile.ReadDuties.DutiesOfCase;
import org.inspraak.legal.Duty;
import org.inspraak.legal.Duty.Answer;
import org.inspraak.web.page.FactWords.Missing;

/** On the page of a case, in short: which duties apply, and what is missing to tell more. */
@Named("dutiesPart")
@RequestScoped
public class DutiesPart {

    private static final int SHOWN = 6;

    @Inject
    CasePage casePage;

    @Inject
    ReadDuties readDuties;

    @Inject
    DutyViews views;

    @Inject
    FactWords facts;

    private DutiesOfCase found;

    private DutiesOfCase found() {
        if (found == null) {
            found = readDuties.of(casePage.getFile());
        }
        return found;
    }

    public boolean isSmall() {
        return found().isSmall();
    }

    /** The first of those that apply. */
    public List<DutyView> getFirst() {
        return found().duties().stream()
                .filter(duty -> duty.answer() == Answer.APPLIES)
                .limit(SHOWN)
                .map(this::view)
                .toList();
    }

    /** Those that may apply: they need someone's eye, so all are shown. */
    public List<DutyView> getArguable() {
        return found().duties().stream()
                .filter(duty -> duty.answer() == Answer.ARGUABLE)
                .map(this::view)
                .toList();
    }

    private DutyView view(Duty duty) {
        return views.of(duty, found(), false);
    }

    public long getApplying() {
        return count(Answer.APPLIES);
    }

    /** How many apply beside the first. */
    public long getOthers() {
        return Math.max(0, getApplying() - SHOWN);
    }

    public long getUnknown() {
        return count(Answer.UNKNOWN);
    }

    private long count(Answer answer) {
        return found().duties().stream().filter(duty -> duty.answer() == answer).count();
    }

    /** What would decide those that cannot be told yet. */
    public List<Missing> getMissing() {
        return found().duties().stream()
                .filter(duty -> duty.answer() == Answer.UNKNOWN)
                .flatMap(duty -> duty.missing().stream())
                .distinct()
                .sorted()
                .map(fact -> facts.missing(fact, casePage.getFile()))
                .toList();
    }
}
