package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.negotiation.NegotiationRound.State;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Records that the meeting took place, or was put off and why. */
@ApplicationScoped
@Transactional
public class HoldRound implements StageWork {

    private static final String HELD = "held";
    private static final String POSTPONED = "postponed";

    @Inject
    Negotiations negotiations;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "holdRound";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("result", HELD, POSTPONED).needed(),
                Field.date("heldOn"),
                Field.text("participants"),
                Field.text("reason"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        LocalDate today = clock.read().today();
        values.put("result", HELD);
        negotiations
                .findRound(caseFile.id(), State.PLANNED)
                .map(NegotiationRound::plannedOn)
                .ifPresent(planned -> values.put("heldOn", planned.isAfter(today) ? today : planned));
        return values;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        NegotiationRound round = negotiations
                .findRound(doing.caseFile().id(), State.PLANNED)
                .orElseThrow(() -> CaseRuleViolation.conflict("negotiation.no-round-planned"));
        if (HELD.equals(entry.text("result"))) {
            hold(doing, entry, round);
        } else {
            postpone(doing, entry, round);
        }
        return entry.text("result");
    }

    private void hold(Doing doing, Form.Entry entry, NegotiationRound round) {
        LocalDate heldOn = Text.present("heldOn", doing.happened(entry, "heldOn"));
        round.hold(heldOn, entry.text("participants"));
        journal.write(doing.caseFile(), "round-held", doing.actor(), doing.now())
                .about(Integer.toString(round.number()))
                .happenedOn(heldOn)
                .forUnionOnly();
    }

    private void postpone(Doing doing, Form.Entry entry, NegotiationRound round) {
        String reason = Text.required("reason", entry.text("reason"), Text.PAGES);
        round.postpone(reason);
        journal.write(doing.caseFile(), "round-postponed", doing.actor(), doing.now())
                .about(Integer.toString(round.number()))
                .detail(reason)
                .forUnionOnly();
    }
}
