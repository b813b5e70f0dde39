package org.inspraak.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.inspraak.assessment.CommitteeView.Advice;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.company.BodyKind;
import org.inspraak.shared.CaseClock;

/** Records what the body that was consulted says of the introduction. */
@ApplicationScoped
@Transactional
public class RecordCommitteeView implements StageWork {

    @Inject
    ImpactAssessments assessments;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "recordCommitteeView";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choiceOf("body", BodyKind.class),
                Field.date("heardOn").needed(),
                Field.choiceOf("advice", Advice.class).needed(),
                Field.text("view").needed());
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
                .hearCommittee(new CommitteeView(
                        entry.choice("body", BodyKind.class),
                        heardOn,
                        entry.choice("advice", Advice.class),
                        entry.text("view")));
        journal.write(doing.caseFile(), "committee-heard", doing.actor(), doing.now())
                .happenedOn(heardOn);
        return null;
    }
}
