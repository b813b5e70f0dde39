package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.negotiation.NegotiationRound.Result;
import org.inspraak.negotiation.NegotiationRound.State;
import org.inspraak.shared.CaseRuleViolation;

/** Reports a meeting: what was put forward by either side, and where it leads. */
@ApplicationScoped
@Transactional
public class RecordRound implements StageWork {

    @Inject
    Negotiations negotiations;

    @Inject
    CaseJournal journal;

    @Override
    public String taskName() {
        return "recordRound";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.text("proposals"),
                Field.text("counterProposals"),
                Field.text("report").needed(),
                Field.choice("result", "agreed", "nextRound", "deadlock").needed());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        NegotiationRound round = negotiations
                .findRound(doing.caseFile().id(), State.HELD)
                .orElseThrow(() -> CaseRuleViolation.conflict("negotiation.no-round-held"));
        Result result = Result.of(entry.text("result"));
        round.record(entry.text("proposals"), entry.text("counterProposals"), entry.text("report"), result);
        if (result != Result.NEXT_ROUND) {
            String code = result == Result.AGREED ? "agreement-reached" : "negotiation-deadlocked";
            journal.write(doing.caseFile(), code, doing.actor(), doing.now())
                    .about(Integer.toString(round.number()))
                    .happenedOn(round.heldOn())
                    .forUnionOnly();
        }
        return result.outcome();
    }
}
