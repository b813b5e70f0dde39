package org.inspraak.inquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.inspraak.casefile.Form;

/** A question to the employer, and how well it was answered. */
@Embeddable
public class Question {

    /** The eight groups of the militants' guide (S1.16 to S1.56). */
    public enum Topic {
        GENERAL,
        INVESTMENT,
        EMPLOYMENT,
        JOB_CONTENT,
        TRAINING,
        HEALTH_AND_SAFETY,
        MONITORING,
        WORKER_DATA;

        public String code() {
            return Form.codeOf(this);
        }
    }

    /** Many questions have several parts, so an answer may cover some of them only. */
    public enum Verdict {
        ANSWERED,
        PARTLY,
        NOT_ANSWERED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Column(name = "question")
    private String text;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String remark;

    protected Question() {}

    Question(Topic topic, String text) {
        this(topic, text, null, null);
    }

    Question(Topic topic, String text, Verdict verdict, String remark) {
        this.topic = topic;
        this.text = text;
        this.verdict = verdict;
        this.remark = remark;
    }

    public Topic topic() {
        return topic;
    }

    public String text() {
        return text;
    }

    /** {@code null} until the answer is reviewed. */
    public Verdict verdict() {
        return verdict;
    }

    public String remark() {
        return remark;
    }

    boolean isOpen() {
        return verdict == Verdict.PARTLY || verdict == Verdict.NOT_ANSWERED;
    }
}
