package org.inspraak.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.inspraak.assessment.WorkersView.Way;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock;

/** Records what the workers concerned say of the introduction. */
@ApplicationScoped
@Transactional
public class RecordWorkersView implements StageWork {

    @Inject
    ImpactAssessments assessments;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "recordWorkersView";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("heardOn").needed(),
                Field.choiceOf("way", Way.class).needed(),
                Field.number("count", 0, 1_000_000),
                Field.text("view").needed(),
                // S0.19: work that nobody counts
                Field.text("invisibleWork"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("heardOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate heardOn = doing.happened(entry, "heardOn");
        assessments
                .current(doing.caseFile(), doing.now())
                .hearWorkers(new WorkersView(
                        heardOn,
                        entry.choice("way", Way.class),
                        entry.number("count"),
                        entry.text("view"),
                        entry.text("invisibleWork")));
        journal.write(doing.caseFile(), "workers-heard", doing.actor(), doing.now())
                .happenedOn(heardOn);
        return null;
    }
}
