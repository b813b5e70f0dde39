package org.inspraak.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.inspraak.deadline.Deadline.Debtor;

/** What was counted for a date that a rule gives; for an agreed date nothing was. */
@Embeddable
class Counting {

    @Column(name = "rule_version")
    private Integer ruleVersion;

    @Column(name = "anchor_kind")
    private String anchor;

    @Column(name = "anchor_on")
    private LocalDate anchorOn;

    @Column(name = "is_backward")
    private boolean backward;

    @Column(name = "term_count")
    private int count;

    @Enumerated(EnumType.STRING)
    @Column(name = "term_unit")
    private ChronoUnit unit;

    @Column(name = "is_arguable")
    private boolean arguable;

    protected Counting() {}

    static Counting nothing() {
        return new Counting();
    }

    static Counting of(Computation computation) {
        Counting counting = new Counting();
        counting.ruleVersion = computation.ruleVersion();
        counting.anchor = computation.anchor();
        counting.anchorOn = computation.anchorOn();
        counting.backward = computation.backward();
        counting.count = computation.count();
        counting.unit = computation.unit();
        counting.arguable = computation.arguable();
        return counting;
    }

    Computation told(String rule, Debtor debtor, LocalDate nominal, LocalDate safe) {
        return new Computation(
                rule, ruleVersion, debtor, anchor, anchorOn, backward, count, unit, nominal, safe, arguable);
    }
}
