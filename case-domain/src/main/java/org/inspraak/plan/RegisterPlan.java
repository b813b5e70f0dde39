package org.inspraak.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.plan.AgreedPlan.Instrument;
import org.inspraak.plan.AgreedPlan.State;
import org.inspraak.shared.CaseRuleViolation;

/** Records the registration of the signed plan; only a collective agreement must be registered. */
@ApplicationScoped
@Transactional
public class RegisterPlan implements StageWork {

    @Inject
    AgreedPlans plans;

    @Inject
    CaseJournal journal;

    @Override
    public String taskName() {
        return "registerPlan";
    }

    @Override
    public Form form() {
        return Form.of(Field.date("registeredOn"), Field.line("registrationNumber"), Field.text("remark"));
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "registeredOn");
        AgreedPlan plan = plans.findLatest(doing.caseFile().id(), State.SIGNED)
                .orElseThrow(() -> CaseRuleViolation.conflict("plan.nothing-signed"));
        new CaseRuleViolation.Check()
                .that(
                        on != null || plan.instrument() != Instrument.COLLECTIVE_AGREEMENT,
                        "registeredOn",
                        "plan.agreement-not-registered")
                .that(on == null || !on.isBefore(plan.signedOn()), "registeredOn", "plan.registered-before-signed")
                .orThrow();
        plan.register(on, entry.text("registrationNumber"), entry.text("remark"));
        if (on != null) {
            journal.write(doing.caseFile(), "plan-registered", doing.actor(), doing.now())
                    .about(entry.text("registrationNumber"))
                    .happenedOn(on);
        }
        return null;
    }
}
