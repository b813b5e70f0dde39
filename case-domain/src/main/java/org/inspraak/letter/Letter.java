package org.inspraak.letter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inspraak.casefile.Form;
import org.inspraak.document.Tier;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A letter to the employer about one information request. A colleague drafts it and looks at it as it will leave; it is
 * approved, and from then on its paper is fixed. Whoever changes anything takes the approval away. An approved letter is
 * sent by mail, to each address apart, or noted as posted or handed over. What was sent is not changed any more.
 */
@Entity
@Table(name = "letter")
public class Letter {

    public enum Kind {
        REQUEST,
        FOLLOW_UP,
        REMINDER,
        /** After it the matter is handed up. */
        LAST_REMINDER;

        public String code() {
            return Form.codeOf(this);
        }

        /** Whether it comes after a request that was sent, rather than being that request. */
        public boolean isReminder() {
            return this == REMINDER || this == LAST_REMINDER;
        }
    }

    public enum State {
        DRAFT,
        APPROVED,
        SENT;

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

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String addressee;

    @Column(name = "own_text")
    private String ownText;

    @Column(name = "answer_due_on")
    private LocalDate answerDueOn;

    @Column(name = "signed_by")
    private String signedBy;

    @ElementCollection
    @CollectionTable(name = "letter_address", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    @Column(name = "email")
    private List<String> emails = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "letter_argument", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    @Column(name = "entry_code")
    private List<String> arguments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "proof_id")
    private UUID proofId;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_by_name")
    private String draftedByName;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "approved_by_name")
    private String approvedByName;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Enumerated(EnumType.STRING)
    private InformationRequest.Channel channel;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "sent_by_name")
    private String sentByName;

    protected Letter() {}

    Letter(UUID caseId, UUID companyId, UUID requestId, Kind kind, LetterDetails.Checked first, Actor by, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.companyId = companyId;
        this.requestId = requestId;
        this.kind = kind;
        this.state = State.DRAFT;
        this.tier = Tier.EMPLOYER;
        say(first);
        this.draftedBy = by.id();
        this.writtenBy = by.id();
        this.draftedByName = by.name();
        this.draftedAt = now.instant();
    }

    /** What is changed has to be approved anew. */
    void write(LetterDetails.Checked details, Actor by) {
        mustNotBeSent();
        say(details);
        writtenBy = by.id();
        takeApprovalAway();
    }

    private void say(LetterDetails.Checked details) {
        language = details.language();
        addressee = details.addressee();
        ownText = details.ownText();
        answerDueOn = details.answerDueOn();
        signedBy = details.signedBy();
        emails.clear();
        emails.addAll(details.emails());
        arguments.clear();
        arguments.addAll(details.arguments());
    }

    /** A reminder that lay ready when the employer was late once more. */
    void comesLater(Kind later, LocalDate newDueOn) {
        kind = later;
        answerDueOn = newDueOn;
        takeApprovalAway();
    }

    private void takeApprovalAway() {
        state = State.DRAFT;
        approvedByName = null;
        approvedAt = null;
    }

    void approve(Actor by, Moment now) {
        mustNotBeSent();
        state = State.APPROVED;
        approvedByName = by.name();
        approvedAt = now.instant();
    }

    void sent(InformationRequest.Channel by, LocalDate on, Actor actor) {
        state = State.SENT;
        channel = by;
        sentOn = on;
        sentByName = actor.name();
    }

    /** What it says stays as it is, so that its approval stays too. */
    void isFor(Tier eyes) {
        tier = eyes;
    }

    void filedAs(UUID document) {
        documentId = document;
    }

    void provenBy(UUID document) {
        proofId = document;
    }

    /** @throws CaseRuleViolation {@code letter.already-sent} */
    void mustNotBeSent() {
        if (state == State.SENT) {
            throw CaseRuleViolation.conflict("letter.already-sent", "on", sentOn);
        }
    }

    /** @throws CaseRuleViolation {@code letter.not-approved}, {@code letter.already-sent} */
    void mustBeApproved() {
        mustNotBeSent();
        if (state != State.APPROVED) {
            throw CaseRuleViolation.conflict("letter.not-approved");
        }
    }

    /** @throws CaseRuleViolation of kind STALE when the reader saw another version */
    void mustStillBe(Integer seenVersion) {
        if (seenVersion != null && seenVersion != version) {
            throw CaseRuleViolation.stale();
        }
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID requestId() {
        return requestId;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Language language() {
        return language;
    }

    /** Name and address of whom it is written to, a line each. */
    public String addressee() {
        return addressee;
    }

    /** {@code null} where the template's words are enough. */
    public String ownText() {
        return ownText;
    }

    public LocalDate answerDueOn() {
        return answerDueOn;
    }

    public String signedBy() {
        return signedBy;
    }

    /** Where it goes by mail; empty for one that goes by post only. */
    public List<String> emails() {
        return List.copyOf(emails);
    }

    /** Codes of the library's entries that it quotes. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    /** Whom it is for among the documents of its case, from when it leaves. */
    public Tier tier() {
        return tier;
    }

    /** The document that it became; {@code null} until it left. */
    public UUID documentId() {
        return documentId;
    }

    /** The proof among the documents; {@code null} until it is known of every address what became of it. */
    public UUID proofId() {
        return proofId;
    }

    /** Whether these hands are in it: they began it, or what it says now is theirs. */
    boolean isOf(Actor one) {
        return one.id().equals(draftedBy) || one.id().equals(writtenBy);
    }

    public String draftedByName() {
        return draftedByName;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    /** {@code null} until it is approved. */
    public String approvedByName() {
        return approvedByName;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    /** {@code null} until it is sent. */
    public InformationRequest.Channel channel() {
        return channel;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public String sentByName() {
        return sentByName;
    }
}
