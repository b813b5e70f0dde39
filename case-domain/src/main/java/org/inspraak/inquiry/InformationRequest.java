package org.inspraak.inquiry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.Form;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * One round of questions to the employer. A consultant composes it, sends it with a date by which the answer is
 * expected, records the answer and reviews it; what stays open becomes the next round. While no answer comes the
 * employer is reminded, and after that the matter is handed up. When the system will do more than was told, a round
 * about that is opened beside the case.
 */
@Entity
@Table(name = "information_request")
public class InformationRequest {

    /** Why the round came to be. */
    public enum Kind {
        FIRST,
        FOLLOW_UP,
        SCOPE_CHANGE;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum State {
        /** Asked for, nothing written yet. */
        OPENED,
        COMPOSED,
        SENT,
        ANSWERED,
        REVIEWED,
        /** The case went on without it. */
        DROPPED;

        public String code() {
            return Form.codeOf(this);
        }
    }

    /** Who receives the information for the workers: the cascade of CAO 39, or else the union itself. */
    public enum Recipient {
        WORKS_COUNCIL,
        UNION_DELEGATION,
        HEALTH_AND_SAFETY_COMMITTEE,
        UNION;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum Channel {
        EMAIL,
        REGISTERED_LETTER,
        HANDED_OVER,
        MEETING,
        PORTAL;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    private int round;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Recipient recipient;

    private String introduction;

    /** In which it asks; {@code null} until something is written. */
    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "begun_with")
    private UUID begunWith;

    /** When the draft was kept last; with it its version counts on, also when only a question's words changed. */
    @Column(name = "written_at")
    private Instant writtenAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "request_id", nullable = false)
    @OrderColumn(name = "position")
    private List<Question> questions = new ArrayList<>();

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "sent_to")
    private String sentTo;

    @Column(name = "answer_due_on")
    private LocalDate answerDueOn;

    private int reminders;

    @Column(name = "handed_up")
    private boolean handedUp;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answer_summary")
    private String answerSummary;

    @Column(name = "written_information_on")
    private LocalDate writtenInformationOn;

    private Boolean complete;

    private String remarks;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected InformationRequest() {}

    InformationRequest(UUID caseId, int round, Kind kind, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.round = round;
        this.kind = kind;
        this.state = State.OPENED;
        this.recordedAt = now.instant();
    }

    /** Written, but not yet ready to be sent. */
    void draft(Recipient whom, Language inLanguage, String text, List<AskedQuestion> asked, Moment now) {
        writtenAt = now.instant();
        recipient = whom;
        language = inLanguage;
        introduction = text;
        List<Question> before = new ArrayList<>(questions);
        List<Question> after = asked.stream().map(one -> keep(one, before)).toList();
        questions.clear();
        questions.addAll(after);
    }

    /** A question that was there already stays the same one, whatever its place. */
    private static Question keep(AskedQuestion asked, List<Question> before) {
        for (Question question : before) {
            boolean isIt = asked.id() == null
                    ? asked.isSameAs(question.asAsked())
                    : asked.id().equals(question.id());
            if (isIt) {
                before.remove(question);
                question.write(asked);
                return question;
            }
        }
        return new Question(asked);
    }

    /** What it asks, it asks from now on. */
    void compose() {
        state = State.COMPOSED;
    }

    /** It was begun with the questions of that request. */
    void beginWith(UUID earlier) {
        begunWith = earlier;
    }

    void send(LocalDate on, Channel by, String to, LocalDate dueOn) {
        sentOn = on;
        channel = by;
        sentTo = to;
        answerDueOn = dueOn;
        state = State.SENT;
    }

    /** The employer is reminded. */
    void remind() {
        reminders++;
    }

    /** The date that a reminder told the employer. */
    void expectAnswerBy(LocalDate date) {
        answerDueOn = date;
    }

    /** Reminded often enough. */
    void handUp() {
        handedUp = true;
    }

    void answer(LocalDate on, String by, String summary, LocalDate writtenOn) {
        answeredOn = on;
        answeredBy = by;
        answerSummary = summary;
        writtenInformationOn = writtenOn;
        state = State.ANSWERED;
    }

    /** What was sent may be answered, also late, and also when the case has gone on. */
    public boolean wasSent() {
        return sentOn != null;
    }

    /**
     * @return the question that was answered
     * @throws CaseRuleViolation {@code inquiry.question-unknown}
     */
    Question take(Party party, String by, GivenAnswer given, Moment now) {
        Question question = questions.stream()
                .filter(one -> one.id().equals(given.questionId()))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.invalid("questionId", "inquiry.question-unknown"));
        question.answer(party, by, given, now);
        if (state == State.REVIEWED) {
            question.judgeAnew();
        }
        return question;
    }

    /** A round that is complete is so as a whole: what was not judged and not answered otherwise counts as answered. */
    void review(boolean isComplete, String remark) {
        complete = isComplete;
        if (isComplete) {
            questions.stream()
                    .filter(question -> question.standing() == Verdict.NOT_ANSWERED && question.verdict() == null)
                    .forEach(question -> question.judge(Verdict.ANSWERED, null));
        }
        remarks = remark;
        state = State.REVIEWED;
    }

    void drop() {
        state = State.DROPPED;
    }

    /** Those that were not answered, only in part, or otherwise than the workers see it. */
    public List<Question> openQuestions() {
        return questions.stream().filter(Question::isOpen).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public int version() {
        return version;
    }

    /** Counts on within the case, from 1. */
    public int round() {
        return round;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Recipient recipient() {
        return recipient;
    }

    public String introduction() {
        return introduction;
    }

    public Language language() {
        return language;
    }

    /** The earlier request whose questions it was begun with; {@code null}: none. */
    public UUID begunWith() {
        return begunWith;
    }

    /** {@code null} until something is written. */
    public Instant writtenAt() {
        return writtenAt;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public Channel channel() {
        return channel;
    }

    public String sentTo() {
        return sentTo;
    }

    /** The date that holds now: reminders move it. */
    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    public int reminders() {
        return reminders;
    }

    public boolean isHandedUp() {
        return handedUp;
    }

    public LocalDate answeredOn() {
        return answeredOn;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public String answerSummary() {
        return answerSummary;
    }

    /** When the written information of CAO 39 came with this answer; {@code null}: it did not. */
    public LocalDate writtenInformationOn() {
        return writtenInformationOn;
    }

    /** {@code null} until it is reviewed. */
    public Boolean isComplete() {
        return complete;
    }

    public String remarks() {
        return remarks;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
