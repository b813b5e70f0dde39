package org.inspraak.inquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.inspraak.casefile.Form;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A question to the employer: chosen from the library, asked by the law, or the union's own. Employer, union and workers
 * answer it each for themselves, as a whole or part by part; the review judges what that comes to.
 */
@Entity
@Table(name = "information_request_question")
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

    /** What came of a question, or of a part of it. */
    public enum Verdict {
        ANSWERED,
        PARTLY,
        NOT_ANSWERED,
        REFUSED,
        NOT_APPLICABLE,
        /** The workers see it otherwise. */
        CONTRADICTED;

        public String code() {
            return Form.codeOf(this);
        }

        /** Whether it is to be asked again. */
        public boolean isOpen() {
            return this != ANSWERED && this != NOT_APPLICABLE;
        }
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String code;

    private String rule;

    private String item;

    private UUID origin;

    @Column(name = "question")
    private String text;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "information_request_part", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    private List<QuestionPart> parts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @JoinColumn(name = "question_id", nullable = false)
    @OrderBy("recordedAt, id")
    private List<Answer> answers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String remark;

    protected Question() {}

    Question(AskedQuestion asked) {
        this.id = UUID.randomUUID();
        write(asked);
    }

    final void write(AskedQuestion asked) {
        topic = asked.topic();
        code = asked.code();
        rule = asked.statutory() == null ? null : asked.statutory().rule();
        item = asked.statutory() == null ? null : asked.statutory().item();
        origin = asked.origin();
        text = asked.text();
        if (!parts.equals(asked.parts())) {
            parts.clear();
            parts.addAll(asked.parts());
        }
    }

    /** @throws CaseRuleViolation {@code inquiry.part-unknown} */
    void answer(Party party, String by, GivenAnswer given, Moment now) {
        if (given.part() != null && findPart(given.part()).isEmpty()) {
            throw CaseRuleViolation.invalid("part", "inquiry.part-unknown", "part", given.part());
        }
        Optional<Answer> before =
                answers.stream().filter(one -> one.isOf(party, given.part())).findFirst();
        if (given.state() == null) {
            before.ifPresent(answers::remove);
            return;
        }
        Answer answer = before.orElseGet(() -> {
            Answer fresh = new Answer(party, given.part());
            answers.add(fresh);
            return fresh;
        });
        answer.say(given.state(), given.text(), given.documents(), by, now);
    }

    private Optional<QuestionPart> findPart(String partCode) {
        return parts.stream().filter(part -> part.code().equals(partCode)).findFirst();
    }

    void judge(Verdict newVerdict, String newRemark) {
        verdict = newVerdict;
        remark = newRemark;
    }

    /** Something new was said after the judgement, which then no longer holds. */
    void judgeAnew() {
        verdict = null;
    }

    /** It was asked as it is written now; the next round, or a request at another time, may begin with it. */
    public AskedQuestion asAsked() {
        return new AskedQuestion(id, topic(), code, statutory().orElse(null), origin, text, parts());
    }

    public UUID id() {
        return id;
    }

    public Topic topic() {
        return topic == null ? Topic.GENERAL : topic;
    }

    /** That of the library: {@code Q-MON-01}; {@code null} for a question of the union's own. */
    public String code() {
        return code;
    }

    /** What of the law it asks for, if it does. */
    public Optional<StatutoryItem> statutory() {
        return rule == null ? Optional.empty() : Optional.of(new StatutoryItem(rule, item));
    }

    /** The question of an earlier request that it takes up; {@code null}: none. */
    public UUID origin() {
        return origin;
    }

    public String text() {
        return text;
    }

    /** Empty for a question that asks one thing. */
    public List<QuestionPart> parts() {
        return List.copyOf(parts);
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** What this party says of the part, or of the whole when {@code part} is {@code null}. */
    public Optional<Answer> answer(Party party, String part) {
        return answers.stream().filter(one -> one.isOf(party, part)).findFirst();
    }

    /** What the review said; {@code null} until then. */
    public Verdict verdict() {
        return verdict;
    }

    public String remark() {
        return remark;
    }

    /** What came of it: what the review said, else what the parties say. */
    public Verdict standing() {
        return Standing.of(this);
    }

    public boolean isOpen() {
        return standing().isOpen();
    }
}
