package org.inspraak.inquiry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a request asks otherwise than the one that it was begun with.
 *
 * @param marks of the questions of the new request by their ids
 * @param removed what the earlier one asked, and this one does not
 */
public record RequestChanges(Map<UUID, Mark> marks, List<Question> removed) {

    public enum Mark {
        SAME,
        CHANGED,
        NEW;

        public String code() {
            return org.inspraak.casefile.Form.codeOf(this);
        }
    }

    public RequestChanges {
        marks = Map.copyOf(marks);
        removed = List.copyOf(removed);
    }

    static RequestChanges none() {
        return new RequestChanges(Map.of(), List.of());
    }

    static RequestChanges between(InformationRequest earlier, InformationRequest later) {
        Map<UUID, Question> before = new HashMap<>();
        earlier.questions().forEach(question -> before.put(question.id(), question));
        Map<UUID, Mark> marks = new HashMap<>();
        for (Question question : later.questions()) {
            Question was = question.origin() == null ? null : before.remove(question.origin());
            marks.put(question.id(), mark(was, question));
        }
        List<Question> removed = earlier.questions().stream()
                .filter(question -> before.containsKey(question.id()))
                .toList();
        return new RequestChanges(marks, removed);
    }

    private static Mark mark(Question was, Question is) {
        if (was == null) {
            return Mark.NEW;
        }
        return was.text().equals(is.text()) && was.parts().equals(is.parts()) ? Mark.SAME : Mark.CHANGED;
    }
}
