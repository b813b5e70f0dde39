package org.inspraak.inquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.inquiry.Question.Verdict;

/**
 * What the answers to a question come to. The review has the last word. Until then, for each part (or for the whole of a
 * question that asks one thing): what the workers contradict is contradicted; else what the union makes of it counts;
 * else what the employer says. What somebody says of the whole question counts for each part on which they say nothing
 * of its own. That something the law asks for would not apply is for the union to agree to: until then it is unanswered.
 */
final class Standing {

    private Standing() {}

    static Verdict of(Question question) {
        if (question.verdict() != null) {
            return question.verdict();
        }
        return together(units(question).values().stream().toList());
    }

    /** Of each part by its code; of a question that asks one thing, under the empty code. */
    static Map<String, Verdict> units(Question question) {
        Map<String, Verdict> units = new LinkedHashMap<>();
        if (question.parts().isEmpty()) {
            units.put("", said(question, null));
        }
        question.parts().forEach(part -> units.put(part.code(), said(question, part.code())));
        judge(question.verdict(), units);
        return units;
    }

    /** "Partly" may be known part by part; any other judgement holds for all of them. */
    private static void judge(Verdict verdict, Map<String, Verdict> units) {
        boolean isKnownByPart = verdict == Verdict.PARTLY && together(List.copyOf(units.values())) == Verdict.PARTLY;
        if (verdict != null && !isKnownByPart) {
            units.replaceAll((part, before) -> verdict);
        }
    }

    private static Verdict said(Question question, String part) {
        Answer workers = saidBy(question, Party.WORKERS, part);
        if (workers != null && workers.state() == AnswerState.CONTRADICTED) {
            return Verdict.CONTRADICTED;
        }
        Answer union = saidBy(question, Party.UNION, part);
        if (union != null) {
            return Verdict.valueOf(union.state().name());
        }
        Answer employer = saidBy(question, Party.EMPLOYER, part);
        boolean isBrushedAside = employer != null
                && employer.state() == AnswerState.NOT_APPLICABLE
                && question.statutory().isPresent();
        return employer == null || isBrushedAside
                ? Verdict.NOT_ANSWERED
                : Verdict.valueOf(employer.state().name());
    }

    private static Answer saidBy(Question question, Party party, String part) {
        return question.answer(party, part)
                .or(() -> question.answer(party, null))
                .orElse(null);
    }

    private static Verdict together(List<Verdict> units) {
        List<Verdict> asked =
                units.stream().filter(one -> one != Verdict.NOT_APPLICABLE).toList();
        if (asked.isEmpty()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (asked.contains(Verdict.CONTRADICTED)) {
            return Verdict.CONTRADICTED;
        }
        return Set.copyOf(asked).size() == 1 ? asked.get(0) : Verdict.PARTLY;
    }
}
