package org.inspraak.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;
import org.inspraak.deadline.Deadline;
import org.inspraak.shared.CaseClock.Moment;

/**
 * What the due run found missed, until it is handed up: the run has no time to ask a level for each. It writes thousands
 * of them at once without looking first, so what is there already is left alone.
 */
@Entity
@Table(name = "missed_duty")
@SQLInsert(
        sql = "insert into missed_duty (case_id, recorded_at, deadline_id) values (?, ?, ?) on conflict do nothing",
        verify = Expectation.None.class)
public class MissedDuty {

    @Id
    @Column(name = "deadline_id")
    private UUID deadlineId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MissedDuty() {}

    MissedDuty(Deadline missed, Moment now) {
        this.deadlineId = missed.id();
        this.caseId = missed.caseId();
        this.recordedAt = now.instant();
    }

    UUID deadlineId() {
        return deadlineId;
    }

    UUID caseId() {
        return caseId;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
