package org.inspraak.inquiry;

import java.util.List;
import java.util.UUID;

/**
 * What a party answers to one question.
 *
 * @param part the code of the part that it is about; {@code null}: the whole question
 * @param state {@code null}: the party takes back what it said
 * @param text may be {@code null}
 * @param documents ids of documents of the case that belong to the answer
 */
public record GivenAnswer(UUID questionId, String part, AnswerState state, String text, List<UUID> documents) {

    public GivenAnswer {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
