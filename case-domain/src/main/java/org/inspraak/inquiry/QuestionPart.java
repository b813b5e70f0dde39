package org.inspraak.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One of the things that a question asks, which can be answered while another is not. */
@Embeddable
public class QuestionPart {

    private String code;

    @Column(name = "question")
    private String text;

    protected QuestionPart() {}

    public QuestionPart(String code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Unique within its question: {@code a}. */
    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionPart part && part.code.equals(code) && part.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, text);
    }
}
