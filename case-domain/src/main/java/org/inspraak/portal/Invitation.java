package org.inspraak.portal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * One person at the employer who may answer one information request without an account.
 *
 * <p>A consultant invites them by name and mail address. They open the link that they were sent, have a code mailed to
 * that same address, and with it come to the form. What they write is kept as a draft that only they read, until they hand
 * it in; then nothing of it changes any more. The link works until some weeks after the answer was due, for a late answer
 * is an answer, and ends before that when the consultant revokes it or the case is closed.
 */
@Entity
@Table(name = "employer_invitation")
public class Invitation {

    /** How far it came. */
    public enum State {
        INVITED,
        OPENED,
        HANDED_IN,
        EXPIRED,
        REVOKED
    }

    private static final int MOST_ATTACHMENTS = 20;
    private static final int RECEIPT_SIGNS = 8;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "request_id")
    private UUID requestId;

    private String contact;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @ElementCollection
    @CollectionTable(name = "employer_link", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "token_hash")
    private Set<String> links = new HashSet<>();

    @Embedded
    private OneTimeCodes codes = new OneTimeCodes();

    @ElementCollection
    @CollectionTable(name = "employer_answer", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "position")
    private List<DraftAnswer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "employer_attachment", joinColumns = @JoinColumn(name = "invitation_id"))
    @OrderColumn(name = "position")
    private List<Attachment> attachments = new ArrayList<>();

    @Column(name = "answered_by")
    private String answeredBy;

    private String remark;

    @Column(name = "draft_saved_at")
    private Instant draftSavedAt;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "copy_text")
    private String copyText;

    @Column(name = "copy_hash")
    private String copyHash;

    @Column(name = "copy_document_id")
    private UUID copyDocumentId;

    @Column(name = "contact_forgotten_at")
    private Instant contactForgottenAt;

    protected Invitation() {}

    Invitation(UUID caseId, InformationRequest request, Contact whom, LocalDate expiresOn, Actor by, Moment now) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.requestId = request.id();
        this.contact = whom.name();
        this.email = whom.email();
        this.language = whom.language();
        this.answeredBy = whom.name();
        this.expiresOn = expiresOn;
        this.invitedAt = now.instant();
        this.invitedBy = by.name();
    }

    /** One more link to the same form; those before it go on. */
    LinkToken link() {
        LinkToken token = LinkToken.fresh();
        links.add(token.hash());
        return token;
    }

    /** The employer has more time, so the link has too. */
    void lastUntil(LocalDate day) {
        if (day.isAfter(expiresOn)) {
            expiresOn = day;
        }
    }

    /** @return whether it was the first time */
    boolean open(Moment now) {
        boolean first = openedAt == null;
        if (first) {
            openedAt = now.instant();
        }
        return first;
    }

    /** Its links lead nowhere any more; what was written and not handed in was nobody's but the employer's. */
    void revoke(Moment now) {
        if (revokedAt == null) {
            revokedAt = now.instant();
            shut();
        }
    }

    /** What proves that somebody was asked and what they answered stays; who they were does not. */
    void forgetContact(Moment now) {
        contact = null;
        email = null;
        contactForgottenAt = now.instant();
        shut();
    }

    private void shut() {
        links.clear();
        codes.forget();
        if (handedInAt == null) {
            answers.clear();
            // a file was the union's from the moment that it came: it stays among the documents
            attachments.clear();
            answeredBy = null;
            remark = null;
            draftSavedAt = null;
        }
    }

    /** Whether its links lead anywhere. */
    boolean isOpen(Moment now) {
        return revokedAt == null && !now.today().isAfter(expiresOn);
    }

    /** Those that left for this address. */
    OneTimeCodes codes() {
        return codes;
    }

    /**
     * Takes over what was written in the draft; what stands elsewhere in it stays, for somebody else may have written it.
     *
     * @param by {@code null}: as it was; empty: nobody
     * @param words {@code null}: as they were; empty: none
     */
    void save(List<DraftAnswer> written, String by, String words, Moment now) {
        mustNotBeHandedIn();
        written.forEach(this::write);
        answeredBy = by == null ? answeredBy : Text.optional("answeredBy", by, Text.LINE);
        remark = words == null ? remark : Text.optional("remark", words, DraftAnswer.LONGEST);
        draftSavedAt = now.instant();
    }

    private void write(DraftAnswer written) {
        answers.removeIf(there -> there.isAt(written.questionId(), written.part()));
        if (!written.isBlank()) {
            answers.add(written);
        }
    }

    /** Before a long file is read for nothing. */
    void mustTakeFiles() {
        mustNotBeHandedIn();
        if (attachments.size() >= MOST_ATTACHMENTS) {
            throw CaseRuleViolation.conflict("portal.attachments-enough", "max", MOST_ATTACHMENTS);
        }
    }

    void attach(Attachment file, Moment now) {
        mustTakeFiles();
        attachments.add(file);
        draftSavedAt = now.instant();
    }

    /** Takes a file out of the answer. */
    void detach(UUID documentId, Moment now) {
        mustNotBeHandedIn();
        attachments.removeIf(file -> file.documentId().equals(documentId));
        draftSavedAt = now.instant();
    }

    /** By which both sides name what is handed in now: the day in Belgium, and what tells it from others of that day. */
    String receiptAt(Moment at) {
        String ofDay = id.toString().substring(0, RECEIPT_SIGNS).toUpperCase(Locale.ROOT);
        return at.today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + ofDay;
    }

    void handIn(String copy, Moment now) {
        mustNotBeHandedIn();
        copyText = copy;
        copyHash = LinkToken.sha256(copy);
        handedInAt = now.instant();
    }

    /** The copy stands among the documents of the case. */
    void filedAs(UUID documentId) {
        copyDocumentId = documentId;
    }

    private void mustNotBeHandedIn() {
        if (handedInAt != null) {
            throw CaseRuleViolation.conflict("portal.handed-in", "at", handedInAt);
        }
    }

    public State state(Moment now) {
        if (handedInAt != null) {
            return State.HANDED_IN;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (!isOpen(now)) {
            return State.EXPIRED;
        }
        return openedAt == null ? State.INVITED : State.OPENED;
    }

    public UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    public UUID requestId() {
        return requestId;
    }

    /** The name of the person who was invited; {@code null} once it was forgotten. */
    public String contact() {
        return contact;
    }

    /** {@code null} once it was forgotten. */
    public String email() {
        return email;
    }

    /** In which the employer is written to. */
    public Language language() {
        return language;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public String invitedBy() {
        return invitedBy;
    }

    /** The last day on which its links work. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** When the link was opened first; {@code null} when it was not. */
    public Instant openedAt() {
        return openedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }

    /** When name and address were forgotten; {@code null} while they are kept. */
    public Instant contactForgottenAt() {
        return contactForgottenAt;
    }

    List<DraftAnswer> answers() {
        return List.copyOf(answers);
    }

    List<Attachment> attachments() {
        return List.copyOf(attachments);
    }

    /** Who answers for the employer, as they wrote it. */
    String answeredBy() {
        return answeredBy;
    }

    String remark() {
        return remark;
    }

    Instant draftSavedAt() {
        return draftSavedAt;
    }

    /** {@code null} while nothing was handed in. */
    public HandedIn handedIn() {
        return handedInAt == null
                ? null
                : new HandedIn(
                        handedInAt, receiptAt(Moment.of(handedInAt)), answeredBy, copyText, copyHash, copyDocumentId);
    }
}
