package org.inspraak.web.rest.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.deadline.Computation;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.LegalRule;
import org.inspraak.shared.CaseClock;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.cases.DeadlineView.ComputedView;
import org.inspraak.web.security.SignedIn;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenComputation;
import org.inspraak.web.text.SpokenDates;

/** Turns deadlines into what programs read of them, in the reader's language. */
@RequestScoped
public class DeadlineViews {

    @Inject
    SignedIn signedIn;

    @Inject
    DeadlineTitles allTitles;

    @Inject
    CaseClock clock;

    private DeadlineTitles.Titles titles;
    private SpokenComputation spoken;

    public DeadlineTitles.Titles titles() {
        if (titles == null) {
            titles = allTitles.in(signedIn.language());
        }
        return titles;
    }

    public DeadlineView of(Deadline deadline, CaseFile caseFile) {
        Computation computed = deadline.computation();
        boolean unionFile = CaseAccess.seesUnionFile(signedIn.actor());
        return new DeadlineView(
                deadline.id(),
                deadline.kind().code(),
                titles().of(deadline),
                Codes.of(deadline.debtor()),
                Codes.of(deadline.state()),
                deadline.dueOn(),
                deadline.safeOn(),
                deadline.rule(),
                computed == null ? null : computed.anchorOn(),
                computed == null ? null : computed(deadline, caseFile.dates()),
                deadline.metOn(),
                deadline.closing().evidence(),
                unionFile ? deadline.closing().waivedWhy() : null,
                deadline.closing().by(),
                deadline.closing().at(),
                deadline.isPaused(),
                deadline.state() == Deadline.State.RUNNING ? deadline.remindOn() : null,
                deadline.subjectId());
    }

    private ComputedView computed(Deadline deadline, IntroductionDates dates) {
        Computation computed = deadline.computation();
        LegalRule rule = titles().rule(deadline).orElse(null);
        return new ComputedView(
                computed.ruleVersion(),
                rule == null ? null : rule.text(signedIn.language()).citation(),
                rule == null ? null : rule.status().code(),
                rule == null ? null : rule.confidence().code(),
                computed.anchor().toLowerCase(Locale.ROOT).replace('_', '-'),
                computed.backward() ? "backward" : "forward",
                computed.count(),
                Codes.of(computed.unit()),
                computed.arguable(),
                spoken().sentence(computed, dates));
    }

    private SpokenComputation spoken() {
        if (spoken == null) {
            PageBook book = PageBook.in(signedIn.language());
            spoken = new SpokenComputation(new SpokenDates(book, clock.read().today()), book);
        }
        return spoken;
    }
}
