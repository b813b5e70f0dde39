package org.inspraak.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.casefile.Form;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.shared.CaseClock.Moment;

/** That a letter left for one address, or by the post: what can be shown when somebody says that it never came. */
@Entity
@Table(name = "letter_dispatch")
public class Dispatch {

    public enum State {
        /** It leaves after the commit, and again when the mail server is away. */
        WAITING,
        /** The mail server took it. */
        TAKEN,
        /** The mail server says for good that it takes nothing for this address. */
        REFUSED,
        /** Brought to the post or handed over by a person. */
        GIVEN;

        public String code() {
            return Form.codeOf(this);
        }
    }

    private static final int LONGEST_ANSWER = 1_000;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "letter_id")
    private UUID letterId;

    @Enumerated(EnumType.STRING)
    private Channel way;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "to_whom")
    private String toWhom;

    @Column(name = "registered_as")
    private String registeredAs;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @Column(name = "message_id")
    private String messageId;

    private String answer;

    @Column(name = "slip_id")
    private UUID slipId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected Dispatch() {}

    private Dispatch(Letter letter, Channel way, State state, String toWhom, String pdfSha256, Moment now) {
        this.id = UUID.randomUUID();
        this.letterId = letter.id();
        this.way = way;
        this.state = state;
        this.toWhom = toWhom;
        this.pdfSha256 = pdfSha256;
        this.recordedAt = now.instant();
    }

    static Dispatch byMail(Letter letter, String email, LetterPaper paper, Moment now) {
        return new Dispatch(letter, Channel.EMAIL, State.WAITING, email, paper.pdfSha256(), now);
    }

    static Dispatch byHand(
            Letter letter, Channel way, String toWhom, String registeredAs, LetterPaper paper, Moment now) {
        Dispatch given = new Dispatch(letter, way, State.GIVEN, toWhom, paper.pdfSha256(), now);
        given.registeredAs = registeredAs;
        given.settledAt = now.instant();
        return given;
    }

    void settle(LetterPost.Receipt receipt, Moment now) {
        state = receipt.taken() ? State.TAKEN : State.REFUSED;
        messageId = receipt.messageId();
        String line = receipt.answer() == null ? "" : receipt.answer().strip();
        answer = line.substring(0, Math.min(line.length(), LONGEST_ANSWER));
        settledAt = now.instant();
    }

    void shows(UUID documentId) {
        slipId = documentId;
    }

    public UUID id() {
        return id;
    }

    public UUID letterId() {
        return letterId;
    }

    public Channel way() {
        return way;
    }

    public State state() {
        return state;
    }

    /** The mail address, or the name of whom it was given to. */
    public String toWhom() {
        return toWhom;
    }

    /** The number that the post gave a registered letter; may be {@code null}. */
    public String registeredAs() {
        return registeredAs;
    }

    /** Of the PDF that left, in hexadecimal. */
    public String pdfSha256() {
        return pdfSha256;
    }

    public String messageId() {
        return messageId;
    }

    /** The mail server's own line; {@code null} while it was not asked. */
    public String answer() {
        return answer;
    }

    /** The document that shows the post's slip or the receipt; {@code null}: none yet. */
    public UUID slipId() {
        return slipId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When the mail server took or refused it; {@code null} while it waits. */
    public Instant settledAt() {
        return settledAt;
    }
}
