package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.company.Companies;
import org.inspraak.deadline.Deadline;
import org.inspraak.inquiry.InformationRequest.Recipient;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Library;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Settles what the employer will be asked; a later round begins with what the one before left open. What the law asks
 * for is in it whether it was entered or not.
 */
@ApplicationScoped
@Transactional
public class ComposeRequest implements StageWork {

    static final String TASK = "composeRequest";

    private static final Map<State, String> TASK_OF_STATE =
            Map.of(State.COMPOSED, "sendRequest", State.SENT, "awaitAnswers", State.ANSWERED, "reviewAnswers");

    @Inject
    InformationRequests requests;

    @Inject
    OpenRound openRound;

    @Inject
    DraftRequest draftRequest;

    @Inject
    RecipientOfRequest recipients;

    @Inject
    Library library;

    @Inject
    Companies companies;

    @Inject
    CaseFiles caseFiles;

    @Inject
    CaseJournal journal;

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
                Field.choiceOf("recipient", Recipient.class).needed(),
                Field.text("introduction"),
                // S1.14: pick what applies, do not use everything at once
                Field.rows(
                                "questions",
                                0,
                                DraftRequest.MOST_QUESTIONS,
                                Field.choiceOf("topic", Topic.class).needed(),
                                Field.text("question").needed(),
                                Field.line("code"),
                                Field.rows(
                                        "parts",
                                        0,
                                        AskedQuestion.MOST_PARTS,
                                        Field.line("code").needed(),
                                        Field.text("question").needed()))
                        .needed());
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        Map<String, Object> values = new HashMap<>();
        companies
                .findById(caseFile.placement().companyId())
                .map(company -> recipients.at(company, clock.read().today()))
                .ifPresent(recipient -> values.put("recipient", recipient.code()));
        List<AskedQuestion> begin = openRound
                .find(caseFile)
                .filter(draft -> draft.writtenAt() != null)
                .map(draft -> written(draft, values))
                .orElseGet(() -> openRound.leftOpen(caseFile));
        if (!begin.isEmpty()) {
            values.put("questions", begin.stream().map(ComposeRequest::row).toList());
        }
        return values;
    }

    private static List<AskedQuestion> written(InformationRequest draft, Map<String, Object> values) {
        values.put("recipient", draft.recipient().code());
        if (draft.introduction() != null) {
            values.put("introduction", draft.introduction());
        }
        return draft.questions().stream()
                .map(Question::asAsked)
                .filter(question -> !question.isStatutory())
                .toList();
    }

    private static Map<String, Object> row(AskedQuestion question) {
        Map<String, Object> row = new HashMap<>();
        row.put("topic", question.topic().code());
        row.put("question", question.text());
        if (question.code() != null) {
            row.put("code", question.code());
        }
        if (!question.parts().isEmpty()) {
            row.put(
                    "parts",
                    question.parts().stream()
                            .map(part -> Map.of("code", part.code(), "question", part.text()))
                            .toList());
        }
        return row;
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        CaseFile caseFile = doing.caseFile();
        dropForgotten(caseFile);
        InformationRequest request = openRound.findOrOpen(caseFile, doing.now());
        Language language = request.language() == null ? caseFile.company().language() : request.language();
        List<AskedQuestion> before = Stream.concat(
                        request.questions().stream().map(Question::asAsked), openRound.leftOpen(caseFile).stream())
                .toList();
        List<AskedQuestion> chosen = entry.rows("questions").stream()
                .map(this::asked)
                .map(question -> withOrigin(question, before))
                .toList();
        List<AskedQuestion> law = openRound.statutory(caseFile, language, doing.now()).stream()
                .map(question -> withOrigin(question, before))
                .toList();
        List<AskedQuestion> whole = openRound.whole(law, chosen);
        if (whole.isEmpty()) {
            throw CaseRuleViolation.invalid("questions", "rows.count", "min", 1, "max", DraftRequest.MOST_QUESTIONS);
        }
        draftRequest.check(request, whole);
        request.draft(
                entry.choice("recipient", Recipient.class), language, entry.text("introduction"), whole, doing.now());
        request.compose();
        texts.asked(caseFile, request, doing.now());
        return null;
    }

    /** A code that the library does not have makes it a question of the union's own. */
    private AskedQuestion asked(Form.Entry row) {
        List<QuestionPart> parts = row.rows("parts").stream()
                .map(part -> new QuestionPart(part.text("code"), part.text("question")))
                .toList();
        String code = row.text("code") == null
                ? null
                : library.find(row.text("code")).map(KnowledgeEntry::code).orElse(null);
        return new AskedQuestion(null, row.choice("topic", Topic.class), code, null, null, row.text("question"), parts);
    }

    /** A row does not say which earlier question it takes up; what it was written from does. */
    private static AskedQuestion withOrigin(AskedQuestion question, List<AskedQuestion> before) {
        return before.stream()
                .filter(question::isSameAs)
                .map(AskedQuestion::origin)
                .filter(Objects::nonNull)
                .findFirst()
                .map(question::takingUp)
                .orElse(question);
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
