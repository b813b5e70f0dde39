package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.shared.CaseRuleViolation;

/**
 * Which request a task is about, where two are at the same point: a person names one by its number, and who names none
 * means the latest.
 */
@ApplicationScoped
@Transactional
public class Rounds {

    /** The form's field in which the number stands. */
    public static final String FIELD = "round";

    private static final int MOST = 1000;
    private static final Map<String, State> STATE_OF_TASK =
            Map.of("sendRequest", State.COMPOSED, "awaitAnswers", State.SENT);

    @Inject
    InformationRequests requests;

    static Field field() {
        return Field.number(FIELD, 1, MOST);
    }

    /** Those that this task can be about, the latest first; none where the task is about something else. */
    public List<InformationRequest> of(CaseFile caseFile, String taskName) {
        State state = STATE_OF_TASK.get(taskName);
        return requests.ofCase(caseFile.id()).stream()
                .filter(request -> request.state() == state)
                .sorted(Comparator.comparing(InformationRequest::round).reversed())
                .toList();
    }

    Map<String, Object> prefill(CaseFile caseFile, String taskName) {
        return of(caseFile, taskName).stream()
                .findFirst()
                .<Map<String, Object>>map(latest -> Map.of(FIELD, latest.round()))
                .orElse(Map.of());
    }

    /** @throws CaseRuleViolation {@code inquiry.round-not-waiting} when the one that is named is at another point */
    Optional<InformationRequest> chosen(CaseFile caseFile, String taskName, Form.Entry entry) {
        List<InformationRequest> waiting = of(caseFile, taskName);
        Integer round = entry.number(FIELD);
        if (round == null || waiting.isEmpty()) {
            return waiting.stream().findFirst();
        }
        return Optional.of(waiting.stream()
                .filter(one -> one.round() == round)
                .findFirst()
                .orElseThrow(() -> notWaiting(round, waiting)));
    }

    /** @param waiting those that could have been named */
    public static CaseRuleViolation notWaiting(int round, List<InformationRequest> waiting) {
        String others =
                waiting.stream().map(one -> Integer.toString(one.round())).collect(Collectors.joining(", "));
        return CaseRuleViolation.invalid(FIELD, "inquiry.round-not-waiting", "round", round, "others", others);
    }
}
