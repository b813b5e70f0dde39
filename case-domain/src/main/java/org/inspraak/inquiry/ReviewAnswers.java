package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Topic;
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
                        60,
                        Field.text("question").needed(),
                        Field.choiceOf("verdict", Verdict.class).needed(),
                        Field.text("remark")),
                Field.text("remarks"));
    }

    @Override
    public Map<String, Object> prefill(CaseFile caseFile) {
        List<Map<String, String>> asked =
                requests.findLatest(caseFile.id(), State.ANSWERED).map(InformationRequest::questions).stream()
                        .flatMap(List::stream)
                        .map(question -> Map.of("question", question.text()))
                        .toList();
        return asked.isEmpty() ? Map.of() : Map.of("questions", asked);
    }

    @Override
    public String perform(Doing doing, Form.Entry entry) {
        InformationRequest request = requests.findLatest(doing.caseFile().id(), State.ANSWERED)
                .orElseThrow(() -> CaseRuleViolation.conflict("inquiry.nothing-to-review"));
        List<Question> judged =
                entry.rows("questions").stream().map(row -> judge(request, row)).toList();
        boolean complete = COMPLETE.equals(entry.text("completeness"));
        boolean saysWhat = entry.text("remarks") != null || judged.stream().anyMatch(Question::isOpen);
        if (!complete && !saysWhat) {
            throw CaseRuleViolation.invalid("remarks", "inquiry.incomplete-says-nothing");
        }
        request.review(complete, judged, entry.text("remarks"));
        return entry.text("completeness");
    }

    private static Question judge(InformationRequest request, Form.Entry row) {
        String text = row.text("question");
        Topic topic = request.questions().stream()
                .filter(question -> question.text().equals(text))
                .map(Question::topic)
                .findFirst()
                .orElse(Topic.GENERAL);
        return new Question(topic, text, row.choice("verdict", Verdict.class), row.text("remark"));
    }
}
