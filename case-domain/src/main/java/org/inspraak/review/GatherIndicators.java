package org.inspraak.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.inspraak.assessment.Baseline;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock;

/** Gathers how the system and the people are doing since the plan: indicators and a survey. */
@ApplicationScoped
@Transactional
public class GatherIndicators implements StageWork {

    @Inject
    Reviews reviews;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "gatherIndicators";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.date("gatheredOn").needed(),
                // S4.36 to S4.40 name what is worth following: use, trust, errors, sick leave
                Field.text("indicators").needed(),
                Field.number("respondents", 0, 1_000_000),
                Field.number("score", 0, Baseline.BEST_SCORE));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        return Map.of("gatheredOn", clock.read().today());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        reviews.current(doing.caseFile(), doing.now())
                .gather(
                        doing.happened(entry, "gatheredOn"),
                        entry.text("indicators"),
                        entry.number("respondents"),
                        entry.number("score"));
        return null;
    }
}
