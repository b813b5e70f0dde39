package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.plan.AgreedPlan.State;

/** Writes down what was agreed, with its measures; a plan that is amended begins with the one that holds. */
@ApplicationScoped
@Transactional
public class DraftPlan implements StageWork {

    @Inject
    AgreedPlans plans;

    @Override
    public String taskName() {
        return "draftPlan";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.line("title").needed(),
                Field.text("text").needed(),
                Field.rows(
                        "measures",
                        0,
                        60,
                        Field.text("what").needed(),
                        Field.line("who"),
                        Field.date("dueOn").needed()));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        plans.findLatest(caseFile.id()).ifPresent(before -> {
            values.put("title", before.title());
            values.put("text", before.text());
            values.put(
                    "measures",
                    before.measures().stream()
                            .filter(measure -> measure.doneOn() == null)
                            .map(DraftPlan::valuesOf)
                            .toList());
        });
        return values;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        AgreedPlan plan = plans.findLatest(doing.caseFile().id())
                .filter(latest -> latest.state() == State.DRAFT || latest.state() == State.REJECTED)
                .orElseGet(() -> plans.next(doing.caseFile(), doing.now()));
        List<Measure> measures = entry.rows("measures").stream()
                .map(row -> new Measure(row.text("what"), row.text("who"), row.date("dueOn")))
                .toList();
        plan.draft(entry.text("title"), entry.text("text"), measures);
        return null;
    }

    private static Map<String, Object> valuesOf(Measure measure) {
        Map<String, Object> values = new HashMap<>();
        values.put("what", measure.what());
        values.put("dueOn", measure.dueOn());
        if (measure.who() != null) {
            values.put("who", measure.who());
        }
        return values;
    }
}
