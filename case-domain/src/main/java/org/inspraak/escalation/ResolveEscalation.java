package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.escalation.Escalation.Outcome;
import org.inspraak.organisation.Assistances;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** The level that took the matter up resolves it, or hands it up. */
@ApplicationScoped
@Transactional
public class ResolveEscalation implements StageWork {

    @Inject
    Escalations escalations;

    @Inject
    Assistances assistances;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "resolveEscalation";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("outcome", "resolved", "handedUp", "renegotiate", "closedWithoutAgreement")
                        .needed(),
                Field.date("resolvedOn").needed(),
                Field.text("resolution").needed());
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("resolvedOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "resolvedOn");
        Outcome outcome = Outcome.of(entry.text("outcome"));
        Escalation escalation = escalations.read(doing.task().subjectId());
        if (outcome.isForConciliationOnly() && escalation.kind() != Escalation.Kind.CONCILIATION) {
            throw CaseRuleViolation.invalid("outcome", "escalation.outcome-of-conciliation");
        }
        escalation.resolve(doing.actor(), on, outcome, entry.text("resolution"));
        if (!escalation.state().isOpen()) {
            assistances.endAll(escalation.id(), doing.now().today());
        }
        journal.write(doing.caseFile(), "escalation-resolved", doing.actor(), doing.now())
                .aboutKey("task.resolveEscalation.outcome." + outcome.outcome())
                .detail(entry.text("resolution"))
                .happenedOn(on)
                .forUnionOnly();
        return outcome.outcome();
    }
}
