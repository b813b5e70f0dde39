package org.inspraak.plan;

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
import org.inspraak.plan.AgreedPlan.State;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Records what the members say of the draft; when they reject it, it is drafted again. */
@ApplicationScoped
@Transactional
public class ConsultMembers implements StageWork {

    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";

    @Inject
    AgreedPlans plans;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "consultMembers";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("answer", ACCEPTED, REJECTED).needed(),
                Field.date("consultedOn").needed(),
                // how many, never who: union membership is special-category data
                Field.number("participants", 0, 1_000_000),
                Field.text("remark"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("consultedOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "consultedOn");
        boolean accepted = ACCEPTED.equals(entry.text("answer"));
        if (!accepted && entry.text("remark") == null) {
            throw CaseRuleViolation.invalid("remark", "value.missing");
        }
        AgreedPlan plan = plans.findLatest(doing.caseFile().id(), State.DRAFT)
                .orElseThrow(() -> CaseRuleViolation.conflict("plan.nothing-drafted"));
        plan.consulted(accepted, on, entry.number("participants"), entry.text("remark"));
        journal.write(doing.caseFile(), accepted ? "members-accepted" : "members-rejected", doing.actor(), doing.now())
                .happenedOn(on)
                .forUnionOnly();
        return entry.text("answer");
    }
}
