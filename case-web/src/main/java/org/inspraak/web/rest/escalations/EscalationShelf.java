package org.inspraak.web.rest.escalations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.inspraak.escalation.AnswerEscalation;
import org.inspraak.escalation.AskAssistance;
import org.inspraak.escalation.AssignEscalation;
import org.inspraak.escalation.EscalationFilter;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.escalation.WithdrawEscalation;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.cases.EscalationView;
import org.inspraak.web.rest.escalations.EscalationViews.BriefView;
import org.inspraak.web.rest.escalations.EscalationViews.ChoicesView;
import org.inspraak.web.rest.escalations.EscalationViews.HelpView;
import org.inspraak.web.rest.escalations.EscalationViews.OfficeView;
import org.inspraak.web.rest.escalations.EscalationViews.PersonView;
import org.inspraak.web.rest.escalations.EscalationViews.WholeView;
import org.inspraak.web.text.DeadlineTitles;
import org.inspraak.web.text.PageBook;
import org.inspraak.web.text.SpokenBrief;

/** Reads and moves escalations, each in a transaction that has all at hand which the answer tells. */
@ApplicationScoped
@Transactional
class EscalationShelf {

    @Inject
    ReadEscalations read;

    @Inject
    AnswerEscalation answer;

    @Inject
    AssignEscalation assign;

    @Inject
    WithdrawEscalation withdraw;

    @Inject
    AskAssistance assistance;

    @Inject
    DeadlineTitles titles;

    ListView<EscalationView> list(Actor actor, EscalationFilter filter, int limit, String after) {
        return ListView.of(read.open(actor, filter, limit, after), EscalationView::withNames);
    }

    WholeView read(Actor actor, UUID id, Language language) {
        ReadEscalations.Whole whole = read.read(actor, id);
        SpokenBrief spoken = new SpokenBrief(PageBook.in(language), titles.in(language), LocalDate::toString);
        return new WholeView(
                EscalationView.withNames(whole.escalation()),
                whole.briefs().stream()
                        .map(brief -> BriefView.of(brief, spoken))
                        .toList(),
                whole.helping().stream().map(HelpView::of).toList());
    }

    ChoicesView choices(Actor actor, UUID id) {
        return new ChoicesView(
                assign.colleagues(actor, id).stream().map(PersonView::of).toList(),
                assistance.offices(actor, id).stream().map(OfficeView::of).toList());
    }

    EscalationView acknowledge(Actor actor, UUID id, Map<String, Object> values) {
        return EscalationView.withNames(answer.acknowledge(actor, id, values));
    }

    EscalationView resolve(Actor actor, UUID id, Map<String, Object> values) {
        return EscalationView.withNames(answer.resolve(actor, id, values));
    }

    EscalationView assign(Actor actor, UUID id, UUID staffId) {
        return EscalationView.withNames(assign.assign(actor, id, staffId));
    }

    EscalationView withdraw(Actor actor, UUID id, String reason) {
        return EscalationView.withNames(withdraw.withdraw(actor, id, reason));
    }

    EscalationView askAssistance(Actor actor, UUID id, UUID officeId, String reason) {
        return EscalationView.withNames(assistance.ask(actor, id, officeId, reason));
    }
}
