package org.inspraak.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.shared.Text;

/** What an employer wrote at a question, or at a part of one; until it is handed in, nobody else reads it. */
@Embeddable
public class DraftAnswer {

    /** As long as the form of a page may be, shared among many questions. */
    public static final int LONGEST = 8000;

    @Column(name = "question_id")
    private UUID questionId;

    private String part;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    @Column(name = "answer")
    private String text;

    protected DraftAnswer() {}

    /**
     * @param part {@code null} for the question as a whole
     * @param state {@code null} while nothing is chosen
     * @param text {@code null} while nothing is written
     */
    public DraftAnswer(UUID questionId, String part, AnswerState state, String text) {
        this.questionId = questionId;
        this.part = part;
        this.state = state;
        this.text = Text.optional("text", text, LONGEST);
    }

    public UUID questionId() {
        return questionId;
    }

    public String part() {
        return part;
    }

    public AnswerState state() {
        return state;
    }

    public String text() {
        return text;
    }

    boolean isAt(UUID question, String itsPart) {
        return questionId.equals(question) && Objects.equals(part, itsPart);
    }

    boolean isBlank() {
        return state == null && text == null;
    }
}
