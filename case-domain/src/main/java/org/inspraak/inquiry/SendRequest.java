package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Records that the request left for the employer, and by when the answer is expected. */
@ApplicationScoped
@Transactional
public class SendRequest implements StageWork {

    private static final String TASK = "sendRequest";

    @Inject
    Rounds rounds;

    @Inject
    CaseJournal journal;

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
                Field.date("sentOn").needed(),
                Field.choiceOf("channel", Channel.class).needed(),
                Field.line("sentTo"),
                Field.date("answerDueOn").needed());
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        LocalDate today = clock.read().today();
        Map<String, Object> there = new HashMap<>(rounds.prefill(caseFile, TASK));
        there.put("sentOn", today);
        there.put("answerDueOn", AnswerDates.afterRequest(today));
        return there;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        LocalDate sentOn = doing.happened(entry, "sentOn");
        LocalDate dueOn = entry.date("answerDueOn");
        if (dueOn.isBefore(sentOn)) {
            throw CaseRuleViolation.invalid("answerDueOn", "inquiry.answer-due-before-sent");
        }
        CaseFile caseFile = doing.caseFile();
        InformationRequest request = rounds.chosen(caseFile, TASK, entry)
                .orElseThrow(() -> CaseRuleViolation.conflict("inquiry.nothing-to-send"));
        request.send(sentOn, entry.choice("channel", Channel.class), entry.text("sentTo"), dueOn);
        journal.due(caseFile, Deadline.Kind.ANSWER, request.id(), dueOn, doing.now());
        journal.write(caseFile, "request-sent", doing.actor(), doing.now())
                .about(Integer.toString(request.round()))
                .happenedOn(sentOn);
        return null;
    }
}
