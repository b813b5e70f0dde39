package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.plan.AgreedPlan.State;
import org.inspraak.shared.CaseRuleViolation;

/** Notes how far the measures are, before the case waits for its review. */
@ApplicationScoped
@Transactional
public class FollowMeasures implements StageWork {

    @Inject
    AgreedPlans plans;

    @Inject
    RecordMeasure recordMeasure;

    @Override
    public String taskName() {
        return "followMeasures";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.rows("measures", 0, 60, Field.text("what").needed(), Field.date("doneOn"), Field.text("remark")),
                Field.text("remark"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        List<Map<String, Object>> rows = plans.findLatest(caseFile.id()).map(AgreedPlan::measures).stream()
                .flatMap(List::stream)
                .map(FollowMeasures::valuesOf)
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("measures", rows);
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        AgreedPlan plan = plans.findLatest(doing.caseFile().id(), State.REGISTERED)
                .orElseThrow(() -> CaseRuleViolation.conflict("plan.nothing-signed"));
        var check = new CaseRuleViolation.Check();
        // two measures may read alike: each row takes the next one of its words
        List<Measure> left = new ArrayList<>(plan.measures());
        int i = 0;
        for (Form.Entry row : entry.rows("measures")) {
            String path = "measures[" + i++ + "].";
            check.keep(() -> left.remove(note(doing, left, path, row)));
        }
        check.orThrow();
        plan.follow(entry.text("remark"));
        return null;
    }

    private Measure note(Doing doing, List<Measure> left, String path, Form.Entry row) {
        Measure measure = left.stream()
                .filter(one -> one.what().equals(row.text("what")))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid(path + "what", "plan.measure-unknown"));
        LocalDate doneOn = row.date("doneOn");
        if (doneOn != null && doneOn.isAfter(doing.now().today())) {
            throw CaseRuleViolation.invalid(path + "doneOn", "date.in-future");
        }
        recordMeasure.note(doing.caseFile(), measure, doneOn, row.text("remark"), doing.actor(), doing.now());
        return measure;
    }

    private static Map<String, Object> valuesOf(Measure measure) {
        Map<String, Object> values = new HashMap<>();
        values.put("what", measure.what());
        if (measure.doneOn() != null) {
            values.put("doneOn", measure.doneOn());
        }
        if (measure.remark() != null) {
            values.put("remark", measure.remark());
        }
        return values;
    }
}
