package org.inspraak.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.inspraak.assessment.Baseline.Instrument;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock;

/** Records how workers experience their work before the system runs. */
@ApplicationScoped
@Transactional
public class RecordBaseline implements StageWork {

    @Inject
    ImpactAssessments assessments;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "recordBaseline";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("measuredOn").needed(),
                Field.choiceOf("instrument", Instrument.class).needed(),
                Field.number("respondents", 0, 1_000_000).needed(),
                Field.number("score", 0, Baseline.BEST_SCORE),
                Field.text("remarks"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("measuredOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        assessments
                .current(doing.caseFile(), doing.now())
                .measure(new Baseline(
                        doing.happened(entry, "measuredOn"),
                        entry.choice("instrument", Instrument.class),
                        entry.number("respondents"),
                        entry.number("score"),
                        entry.text("remarks")));
        return null;
    }
}
