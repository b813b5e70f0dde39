package org.inspraak.legal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/**
 * The work that an activated rule leaves behind: every running case is looked at once, in the order of the case numbers,
 * and its deadlines follow. How far that came is kept, so that a node that dies is followed by another.
 */
@Entity
@Table(name = "legal_rule_change")
public class RuleChange {

    @Id
    private UUID id;

    @Version
    @Column(name = "row_version")
    private int rowVersion;

    private String code;

    @Column(name = "version")
    private int number;

    @Column(name = "before_version")
    private Integer before;

    @Column(name = "after_number")
    private String afterNumber;

    private int examined;

    private int changed;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected RuleChange() {}

    /** @param before the version that was replaced; {@code null} for a new rule */
    RuleChange(RuleVersion version, Integer before, Moment now) {
        this.id = UUID.randomUUID();
        this.code = version.code();
        this.number = version.number();
        this.before = before;
        this.afterNumber = "";
        this.startedAt = now.instant();
    }

    /** Some more cases were looked at; the last of them had this number. */
    public void cameTo(String caseNumber, int examinedMore, int changedMore) {
        afterNumber = caseNumber;
        examined += examinedMore;
        changed += changedMore;
    }

    public void end(Moment now) {
        endedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The version that became active. */
    public int number() {
        return number;
    }

    /** The version that was replaced; {@code null} where there was none. */
    public Integer before() {
        return before;
    }

    /** The number of the last case that was looked at; empty at first. */
    public String afterNumber() {
        return afterNumber;
    }

    public int examined() {
        return examined;
    }

    public int changed() {
        return changed;
    }

    /** {@code null} while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}
