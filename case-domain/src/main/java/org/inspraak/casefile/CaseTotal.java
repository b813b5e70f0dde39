package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.inspraak.organisation.Region;

/**
 * A part of how many cases, and open tasks of them, there are in one place, stage and status; the parts add up. The
 * database keeps them as cases and tasks change, so that a total need not count them.
 */
@Entity
@Immutable
@IdClass(CaseTotal.Cell.class)
@Table(name = "case_total")
class CaseTotal {

    /** What is counted together. */
    record Cell(UUID centraleId, Region region, String jointCommittee, Stage stage, CaseStatus status)
            implements Serializable {}

    @Id
    @Column(name = "centrale_id")
    private UUID centraleId;

    @Id
    @Enumerated(EnumType.STRING)
    private Region region;

    @Id
    @Column(name = "joint_committee")
    private String jointCommittee;

    @Id
    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Id
    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private long cases;

    @Column(name = "open_tasks")
    private long openTasks;

    protected CaseTotal() {}
}
