package org.inspraak.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * What a level is told when it is asked: where the case stood at that moment, and what was tried before. It is kept as it
 * was, in a shape that every reader gets in their own language, and never holds anything about members.
 */
@Entity
@Table(name = "handover_brief")
public class HandoverBrief {

    /** What its parts are about, in the order in which they are read. */
    public enum Topic {
        MATTER,
        SITUATION,
        DATES,
        DEADLINES,
        BODIES,
        REQUESTS,
        TRIED,
        QUESTIONS;

        public String code() {
            return org.inspraak.casefile.Form.codeOf(this);
        }
    }

    /** One part; a part about which there is nothing to say has no lines. */
    public record Part(Topic topic, List<Line> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line.
     *
     * @param label key of its words, which may hold {@code {0}} for {@code about}; {@code null} for words alone
     * @param about {@code null} where the label is whole without it
     */
    public record Line(String label, Word about, List<Word> words) {

        public Line {
            words = List.copyOf(words);
        }
    }

    /** A value that needs a language or none. */
    public record Word(Type type, String value) {

        public enum Type {
            /** Somebody's own words, a name, a number. */
            TEXT,
            /** An ISO date. */
            DATE,
            /** The key of a text. */
            KEY
        }
    }

    @Id
    private UUID id;

    @Column(name = "escalation_id")
    private UUID escalationId;

    @Enumerated(EnumType.STRING)
    private EscalationLevel level;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    @Column(name = "written_at")
    private Instant writtenAt;

    private String content;

    protected HandoverBrief() {}

    HandoverBrief(Escalation escalation, List<Part> parts, Moment now) {
        this.id = UUID.randomUUID();
        this.escalationId = escalation.id();
        this.level = escalation.level();
        this.writtenOn = now.today();
        this.writtenAt = now.instant();
        this.content = BriefJson.write(parts);
    }

    public UUID id() {
        return id;
    }

    /** The one that was asked with it. */
    public EscalationLevel level() {
        return level;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public List<Part> parts() {
        return BriefJson.read(content);
    }
}
