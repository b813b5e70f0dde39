package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.shared.CaseRuleViolation;

/** Judges question by question whether the employer answered; what stays open leads to a follow-up round. */
@ApplicationScoped
@Transactional
public class ReviewAnswers implements StageWork {

    private static final String COMPLETE = "complete";
    private static final String INCOMPLETE = "incomplete";

    @Inject
    InformationRequests requests;

    @Inject
    InquiryTexts texts;

    @Override
    public String taskName() {
        return "reviewAnswers";
    }

    @Override
    public Form form() {
        return Form.of(
                Field.choice("completeness", COMPLETE, INCOMPLETE).needed(),
                Field.rows(
                        "questions",
                        0,
                        DraftRequest.MOST_IN_ALL,
                        Field.text("question").needed(),
                        Field.choiceOf("verdict", Verdict.class).needed(),
                        Field.text("remark")),
                Field.text("remarks"));
    }

    /** What the answers come to is proposed; a question on which nobody said anything waits for a judgement. */
    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        List<Map<String, String>> asked =
                requests.findLatest(caseFile.id(), State.ANSWERED).map(InformationRequest::questions).stream()
                        .flatMap(List::stream)
                        .map(ReviewAnswers::proposed)
                        .toList();
        return asked.isEmpty() ? Map.of() : Map.of("questions", asked);
    }

    private static Map<String, String> proposed(Question question) {
        return question.standing() == Verdict.NOT_ANSWERED
                ? Map.of("question", question.text())
                : Map.of(
                        "question",
                        question.text(),
                        "verdict",
                        question.standing().code());
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        InformationRequest request = requests.findLatest(doing.caseFile().id(), State.ANSWERED)
                .orElseThrow(() -> CaseRuleViolation.conflict("inquiry.nothing-to-review"));
        List<Question> unjudged = new ArrayList<>(request.questions());
        List<Question> judged = entry.rows("questions").stream()
                .flatMap(row -> judge(unjudged, row).stream())
                .toList();
        boolean complete = COMPLETE.equals(entry.text("completeness"));
        boolean saysWhat = entry.text("remarks") != null || judged.stream().anyMatch(Question::isOpen);
        if (!complete && !saysWhat) {
            throw CaseRuleViolation.invalid("remarks", "inquiry.incomplete-says-nothing");
        }
        request.review(complete, entry.text("remarks"));
        texts.answered(doing.caseFile(), request, doing.now());
        return entry.text("completeness");
    }

    /** Rows name a question by its words; the same words twice are two questions in their order. */
    private static Optional<Question> judge(List<Question> unjudged, Form.Entry row) {
        Optional<Question> found = unjudged.stream()
                .filter(question -> question.text().equals(row.text("question")))
                .findFirst();
        found.ifPresent(question -> {
            unjudged.remove(question);
            question.judge(row.choice("verdict", Verdict.class), row.text("remark"));
        });
        return found;
    }
}
