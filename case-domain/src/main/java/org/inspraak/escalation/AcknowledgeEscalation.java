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
import org.inspraak.deadline.Deadline;
import org.inspraak.shared.CaseClock;

/** Someone of the level that was asked takes the matter up. */
@ApplicationScoped
@Transactional
public class AcknowledgeEscalation implements StageWork {

    @Inject
    Escalations escalations;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "acknowledgeEscalation";
    }

    @Override
    public Form form() {
        return Form.of(Field.date("acknowledgedOn").needed(), Field.text("nextStep"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("acknowledgedOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate on = doing.happened(entry, "acknowledgedOn");
        Escalation escalation = escalations.read(doing.task().subjectId());
        escalation.acknowledge(doing.actor(), on, entry.text("nextStep"));
        journal.met(doing.caseFile(), Deadline.Kind.ACKNOWLEDGEMENT, escalation.id(), on, doing.now());
        journal.write(doing.caseFile(), "escalation-acknowledged", doing.actor(), doing.now())
                .aboutKey("escalation-level." + escalation.level().code())
                .happenedOn(on)
                .forUnionOnly();
        return null;
    }
}
