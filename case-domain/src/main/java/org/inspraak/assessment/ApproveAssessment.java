package org.inspraak.assessment;

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
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** A second pair of eyes approves the assessment, or sends it back with a remark. */
@ApplicationScoped
@Transactional
public class ApproveAssessment implements StageWork {

    private static final String APPROVED = "approved";
    private static final String SENT_BACK = "sentBack";

    @Inject
    ImpactAssessments assessments;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "approveAssessment";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("decision", APPROVED, SENT_BACK).needed(),
                Field.date("decidedOn").needed(),
                Field.text("remark"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("decidedOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "decidedOn");
        String remark = entry.text("remark");
        boolean approved = APPROVED.equals(entry.text("decision"));
        if (!approved && remark == null) {
            throw CaseRuleViolation.invalid("remark", "value.missing");
        }
        ImpactAssessment assessment = assessments
                .findCurrent(doing.caseFile().id())
                .orElseThrow(() -> CaseRuleViolation.conflict("assessment.nothing-to-approve"));
        if (approved) {
            assessment.approve(doing.actor(), on, remark);
        } else {
            assessment.sendBack(doing.actor(), on, remark);
        }
        journal.write(
                        doing.caseFile(),
                        approved ? "assessment-approved" : "assessment-sent-back",
                        doing.actor(),
                        doing.now())
                .happenedOn(on);
        return entry.text("decision");
    }
}
