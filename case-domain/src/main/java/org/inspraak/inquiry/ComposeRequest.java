package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.company.Body;
import org.inspraak.company.BodyKind;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.deadline.Deadline;
import org.inspraak.inquiry.InformationRequest.Kind;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.shared.CaseClock;

/** Writes down what the employer will be asked; a later round begins with what the one before left open. */
@ApplicationScoped
@Transactional
public class ComposeRequest implements StageWork {

    private static final Map<State, String> TASK_OF_STATE =
            Map.of(State.COMPOSED, "sendRequest", State.SENT, "awaitAnswers", State.ANSWERED, "reviewAnswers");

    @Inject
    InformationRequests requests;

    @Inject
    Companies companies;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

    @Inject
    CaseClock clock;

    @Override
    public String taskName() {
        return "composeRequest";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choiceOf("recipient", Recipient.class).needed(),
                Field.text("introduction"),
                // S1.14: pick what applies, do not use everything at once
                Field.rows(
                        "questions",
                        1,
                        60,
                        Field.choiceOf("topic", Question.Topic.class).needed(),
                        Field.text("question").needed()));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        companies
                .findById(caseFile.placement().companyId())
                .ifPresent(
                        company -> values.put("recipient", recipientAt(company).code()));
        List<Map<String, String>> open = new ArrayList<>();
        requests.findLatest(caseFile.id(), State.REVIEWED).ifPresent(last -> last.openQuestions()
                .forEach(question -> open.add(Map.of("topic", question.topic().code(), "question", question.text()))));
        if (!open.isEmpty()) {
            values.put("questions", open);
        }
        return values;
    }

    /** CAO 39 gives an order, not a choice: works council, else union delegation, else committee. */
    private Recipient recipientAt(Company company) {
        Set<BodyKind> there = EnumSet.noneOf(BodyKind.class);
        company.bodies().stream()
                .filter(body -> body.isInMandate(clock.read().today()))
                .map(Body::kind)
                .forEach(there::add);
        if (there.contains(BodyKind.WORKS_COUNCIL)) {
            return Recipient.WORKS_COUNCIL;
        }
        if (there.contains(BodyKind.UNION_DELEGATION)) {
            return Recipient.UNION_DELEGATION;
        }
        boolean committee = there.contains(BodyKind.HEALTH_AND_SAFETY_COMMITTEE);
        return committee ? Recipient.HEALTH_AND_SAFETY_COMMITTEE : Recipient.UNION;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        CaseFile caseFile = doing.caseFile();
        dropForgotten(caseFile);
        InformationRequest request =
                requests.findLatest(caseFile.id(), State.OPENED).orElseGet(() -> open(doing));
        List<AskedQuestion> questions = entry.rows("questions").stream()
                .map(row -> AskedQuestion.own(row.choice("topic", Question.Topic.class), row.text("question")))
                .toList();
        request.draft(
                entry.choice("recipient", Recipient.class),
                caseFile.company().language(),
                entry.text("introduction"),
                questions);
        request.compose();
        return null;
    }

    private InformationRequest open(Doing doing) {
        List<InformationRequest> before = requests.ofCase(doing.caseFile().id());
        Kind kind = before.isEmpty() ? Kind.FIRST : Kind.FOLLOW_UP;
        InformationRequest request = new InformationRequest(doing.caseFile(), before.size() + 1, kind, doing.now());
        requests.add(request);
        return request;
    }

    /** A stage that was skipped or reopened leaves requests behind for which no task is open any more. */
    private void dropForgotten(CaseFile caseFile) {
        List<InformationRequest> all = requests.ofCase(caseFile.id());
        List<String> tasks =
                caseFiles.openTasks(caseFile.id()).stream().map(CaseTask::name).toList();
        TASK_OF_STATE.forEach((state, task) -> {
            List<InformationRequest> those =
                    all.stream().filter(request -> request.state() == state).toList();
            long wanted = tasks.stream().filter(task::equals).count();
            those.stream().limit(Math.max(0, those.size() - wanted)).forEach(request -> {
                request.drop();
                journal.cancelled(caseFile, Deadline.Kind.ANSWER, request.id());
            });
        });
    }
}
