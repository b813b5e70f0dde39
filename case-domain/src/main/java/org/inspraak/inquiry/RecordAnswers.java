package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.deadline.Deadline;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Records what the employer answered, and whether the written information that the law asks for came with it. */
@ApplicationScoped
@Transactional
public class RecordAnswers implements StageWork {

    /** CAO 39, arts 1 to 3: the rule whose information comes with the answer. */
    private static final String TECHNOLOGY_INFORMATION = "BE-39-INFO";

    private static final String TASK = "awaitAnswers";

    @Inject
    Rounds rounds;

    @Inject
    CaseJournal journal;

    @Inject
    Event<AnswerRecorded> recorded;

    @Inject
    InquiryTexts texts;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return TASK;
    }

    @Override
    public Form form() {
        return Form.of(
                Rounds.field(),
                Field.date("answeredOn").needed(),
                Field.line("answeredBy"),
                Field.text("summary").needed(),
                // S1.5, S1.6: the written information of CAO 39, at least three months before implementation starts
                Field.yesNo("writtenInformation"),
                Field.date("writtenInformationOn"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> there = new HashMap<>(rounds.prefill(caseFile, TASK));
        there.put("answeredOn", clock.read().today());
        return there;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate answeredOn = doing.happened(entry, "answeredOn");
        LocalDate writtenOn = writtenOn(doing, entry, answeredOn);
        CaseFile caseFile = doing.caseFile();
        InformationRequest request = rounds.chosen(caseFile, TASK, entry)
                .orElseThrow(() -> CaseRuleViolation.conflict("inquiry.nothing-to-answer"));
        if (answeredOn.isBefore(request.sentOn())) {
            throw CaseRuleViolation.invalid("answeredOn", "inquiry.answered-before-sent", "sentOn", request.sentOn());
        }
        request.answer(answeredOn, entry.text("answeredBy"), entry.text("summary"), writtenOn);
        texts.answered(caseFile, request, doing.now());
        journal.met(caseFile, Deadline.Kind.ANSWER, request.id(), answeredOn, doing.now());
        journal.write(caseFile, "answer-received", doing.actor(), doing.now())
                .about(Integer.toString(request.round()))
                .happenedOn(answeredOn);
        if (writtenOn != null) {
            informed(doing, writtenOn);
        }
        recorded.fire(new AnswerRecorded(caseFile, doing.now()));
        return null;
    }

    /** A date says as much as the yes; a yes without a date means: with the answer. */
    private static LocalDate writtenOn(Doing doing, Form.Entry entry, LocalDate answeredOn) {
        LocalDate date = doing.happened(entry, "writtenInformationOn");
        return date == null && entry.yes("writtenInformation") ? answeredOn : date;
    }

    private void informed(Doing doing, LocalDate on) {
        journal.metDuty(doing.caseFile(), TECHNOLOGY_INFORMATION, on, doing.now());
        journal.write(doing.caseFile(), "technology-information-received", doing.actor(), doing.now())
                .happenedOn(on);
    }
}
