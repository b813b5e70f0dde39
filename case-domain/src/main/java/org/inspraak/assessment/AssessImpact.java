package org.inspraak.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inspraak.assessment.Risk.Factor;
import org.inspraak.assessment.Risk.SaidBy;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;

/** Weighs what the introduction does to workers: risks, rights, evidence, and who sees it otherwise. */
@ApplicationScoped
@Transactional
public class AssessImpact implements StageWork {

    @Inject
    ImpactAssessments assessments;

    @Override
    public String taskName() {
        return "assessImpact";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.text("summary").needed(),
                Field.rows(
                        "risks",
                        1,
                        60,
                        Field.text("risk").needed(),
                        Field.choiceOf("factor", Factor.class).needed(),
                        Field.number("severity", 1, Risk.HIGHEST).needed(),
                        Field.number("likelihood", 1, Risk.HIGHEST).needed(),
                        Field.choiceOf("saidBy", SaidBy.class).needed()),
                Field.text("fundamentalRights"),
                Field.text("evidence"),
                Field.text("dissent"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return assessments
                .findCurrent(caseFile.id())
                .filter(sentBack -> sentBack.summary() != null)
                .map(AssessImpact::valuesOf)
                .orElse(Map.of());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        List<Risk> risks = entry.rows("risks").stream()
                .map(row -> new Risk(
                        row.text("risk"),
                        row.choice("factor", Factor.class),
                        row.number("severity"),
                        row.number("likelihood"),
                        row.choice("saidBy", SaidBy.class)))
                .toList();
        assessments
                .current(doing.caseFile(), doing.now())
                .assess(
                        doing.actor(),
                        entry.text("summary"),
                        risks,
                        entry.text("fundamentalRights"),
                        entry.text("evidence"),
                        entry.text("dissent"));
        return null;
    }

    /** What was sent back is mended, not written anew. */
    private static Map<String, Object> valuesOf(ImpactAssessment assessment) {
        Map<String, Object> values = new HashMap<>();
        values.put("summary", assessment.summary());
        values.put(
                "risks", assessment.risks().stream().map(AssessImpact::valuesOf).toList());
        put(values, "fundamentalRights", assessment.fundamentalRights());
        put(values, "evidence", assessment.evidence());
        put(values, "dissent", assessment.dissent());
        return values;
    }

    private static Map<String, Object> valuesOf(Risk risk) {
        return Map.of(
                "risk",
                risk.text(),
                "factor",
                risk.factor().code(),
                "severity",
                risk.severity(),
                "likelihood",
                risk.likelihood(),
                "saidBy",
                risk.saidBy().code());
    }

    private static void put(Map<String, Object> values, String field, String text) {
        if (text != null) {
            values.put(field, text);
        }
    }
}
