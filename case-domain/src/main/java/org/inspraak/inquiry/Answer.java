package org.inspraak.inquiry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.inspraak.shared.CaseClock.Moment;

/** What one party says to a question, or to a part of it. Said again it replaces what that party said before. */
@Entity
@Table(name = "information_answer")
public class Answer {

    @Id
    private UUID id;

    private String part;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    @Column(name = "answer")
    private String text;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "information_answer_document", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> documents = new ArrayList<>();

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Answer() {}

    Answer(Party party, String part) {
        this.id = UUID.randomUUID();
        this.party = party;
        this.part = part;
    }

    void say(AnswerState newState, String words, List<UUID> newDocuments, String by, Moment now) {
        state = newState;
        text = words;
        documents.clear();
        documents.addAll(newDocuments);
        givenBy = by;
        recordedAt = now.instant();
    }

    boolean isOf(Party whose, String whichPart) {
        return party == whose && Objects.equals(part, whichPart);
    }

    public UUID id() {
        return id;
    }

    public Party party() {
        return party;
    }

    /** The code of the part of the question; {@code null}: the whole of it. */
    public String part() {
        return part;
    }

    public AnswerState state() {
        return state;
    }

    public String text() {
        return text;
    }

    public List<UUID> documents() {
        return List.copyOf(documents);
    }

    /** A person or a function at the party: the one who wrote it down, for the union and the workers. */
    public String givenBy() {
        return givenBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
