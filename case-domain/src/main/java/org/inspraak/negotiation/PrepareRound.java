package org.inspraak.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.negotiation.NegotiationRound.State;

/** Plans a meeting with the employer; one that was postponed is planned again. */
@ApplicationScoped
@Transactional
public class PrepareRound implements StageWork {

    @Inject
    Negotiations negotiations;

    @Override
    public String taskName() {
        return "prepareRound";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("plannedOn").needed(),
                Field.line("place"),
                Field.text("agenda").needed(),
                Field.text("preparation"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        negotiations.findRound(caseFile.id(), State.POSTPONED, State.PLANNED).ifPresent(postponed -> {
            values.put("agenda", postponed.agenda());
            put(values, "place", postponed.place());
            put(values, "preparation", postponed.preparation());
        });
        return values;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        NegotiationRound round = negotiations
                .findRound(doing.caseFile().id(), State.POSTPONED, State.PLANNED)
                .orElseGet(() -> negotiations.nextRound(doing.caseFile(), doing.now()));
        round.prepare(entry.date("plannedOn"), entry.text("place"), entry.text("agenda"), entry.text("preparation"));
        return null;
    }

    private static void put(Map<String, Object> values, String field, String text) {
        if (text != null) {
            values.put(field, text);
        }
    }
}
