package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.inquiry.Completeness.ItemState;
import org.inspraak.inquiry.InformationRequest.Kind;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock.Moment;

/** The round that is being written, and what has to be in it whatever else is chosen. */
@ApplicationScoped
class OpenRound {

    @Inject
    InformationRequests requests;

    @Inject
    StatutoryQuestions statutory;

    Optional<InformationRequest> find(CaseFile caseFile) {
        return requests.findLatest(caseFile.id(), State.OPENED);
    }

    InformationRequest findOrOpen(CaseFile caseFile, Moment now) {
        return find(caseFile).orElseGet(() -> {
            InformationRequest request =
                    new InformationRequest(caseFile.id(), nextRound(caseFile), kind(caseFile), now);
            requests.add(request);
            return request;
        });
    }

    private int nextRound(CaseFile caseFile) {
        return requests.ofCase(caseFile.id()).size() + 1;
    }

    /** Of the round that is open, or would be if one were begun now. */
    Kind kind(CaseFile caseFile) {
        return find(caseFile)
                .map(InformationRequest::kind)
                .orElseGet(() -> requests.ofCase(caseFile.id()).isEmpty() ? Kind.FIRST : Kind.FOLLOW_UP);
    }

    /** What the law asks for; a follow-up leaves out what was received. */
    List<AskedQuestion> statutory(CaseFile caseFile, Language language, Moment now) {
        List<AskedQuestion> owed = statutory.of(caseFile, now.today(), language);
        if (kind(caseFile) != Kind.FOLLOW_UP) {
            return owed;
        }
        List<InformationRequest> rounds = requests.ofCase(caseFile.id());
        Map<StatutoryItem, Completeness.Item> items = Completeness.of(rounds, owed).checklist().stream()
                .collect(Collectors.toMap(Completeness.Item::statutory, Function.identity()));
        Map<StatutoryItem, UUID> asked = rounds.stream()
                .filter(InformationRequest::wasSent)
                .flatMap(round -> round.questions().stream())
                .filter(question -> question.statutory().isPresent())
                .collect(Collectors.toMap(
                        question -> question.statutory().orElseThrow(), Question::id, (earlier, later) -> later));
        return owed.stream()
                .filter(one -> items.get(one.statutory()).state() != ItemState.RECEIVED)
                .map(one -> one.takingUp(asked.get(one.statutory())))
                .toList();
    }

    /** What the answers to the last round left open, of what the law does not ask for; of a question in parts the open ones. */
    List<AskedQuestion> leftOpen(CaseFile caseFile) {
        return requests.findLatest(caseFile.id(), State.REVIEWED).map(InformationRequest::openQuestions).stream()
                .flatMap(List::stream)
                .filter(question -> question.statutory().isEmpty())
                .map(OpenRound::again)
                .toList();
    }

    private static AskedQuestion again(Question question) {
        Map<String, Verdict> units = Standing.units(question);
        List<QuestionPart> open = question.parts().stream()
                .filter(part -> units.get(part.code()).isOpen())
                .toList();
        return question.asAsked().takingUp(question.id()).withParts(open);
    }

    /** The law's questions before all others, and these by their groups; within a group in the order chosen. */
    List<AskedQuestion> whole(List<AskedQuestion> law, List<AskedQuestion> chosen) {
        List<AskedQuestion> all = new ArrayList<>(law);
        chosen.stream()
                .filter(question -> !question.isStatutory())
                .sorted(Comparator.comparing(AskedQuestion::topic))
                .forEach(all::add);
        return all;
    }
}
