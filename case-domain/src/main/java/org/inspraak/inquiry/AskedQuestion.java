package org.inspraak.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * A question as it is chosen or written, before it is asked.
 *
 * @param id of the question of a draft that this is; {@code null}: a new one
 * @param code that of the library; {@code null} for one of the union's own
 * @param statutory what of the law it asks for; {@code null}: nothing
 * @param origin the question of an earlier request that it takes up; {@code null}: none
 * @param parts may be empty
 */
public record AskedQuestion(
        UUID id,
        Topic topic,
        String code,
        StatutoryItem statutory,
        UUID origin,
        String text,
        List<QuestionPart> parts) {

    static final int MOST_PARTS = 20;

    public AskedQuestion {
        parts = List.copyOf(parts);
    }

    public static AskedQuestion own(Topic topic, String text) {
        return new AskedQuestion(null, topic, null, null, null, text, List.of());
    }

    /** As it is stored; what is wrong is noted under its path. */
    AskedQuestion checked(String path, CaseRuleViolation.Check check) {
        check.keep(() -> Text.present(path + "topic", topic));
        String itsCode = check.keep(() -> Text.optional(path + "code", code, Text.LINE));
        String words = check.keep(() -> Text.required(path + "question", text, Text.PAGES));
        check.that(parts.size() <= MOST_PARTS, path + "parts", "rows.count", "min", 0, "max", MOST_PARTS);
        List<QuestionPart> some = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String place = path + "parts[" + i + "].";
            QuestionPart part = parts.get(i);
            String partCode = check.keep(() -> Text.required(place + "code", part.code(), Text.LINE));
            String partText = check.keep(() -> Text.required(place + "question", part.text(), Text.PAGES));
            some.add(new QuestionPart(partCode, partText));
        }
        return new AskedQuestion(id, topic, itsCode, statutory, origin, words, some);
    }

    public boolean isStatutory() {
        return statutory != null;
    }

    /** Whether both ask for the same: by the law's item, the library's code, the question taken up, else the words. */
    public boolean isSameAs(AskedQuestion other) {
        if (isStatutory() || other.isStatutory()) {
            return Objects.equals(statutory, other.statutory);
        }
        if (code != null || other.code != null) {
            return Objects.equals(code, other.code);
        }
        return origin != null && origin.equals(other.origin) || text.equals(other.text);
    }

    /** The same as a new question, which takes up that one. */
    AskedQuestion takingUp(UUID question) {
        return new AskedQuestion(null, topic, code, statutory, question, text, parts);
    }

    /** The same in other words. */
    public AskedQuestion worded(String words) {
        return new AskedQuestion(id, topic, code, statutory, origin, words, parts);
    }

    AskedQuestion withParts(List<QuestionPart> some) {
        return new AskedQuestion(id, topic, code, statutory, origin, text, some);
    }
}
