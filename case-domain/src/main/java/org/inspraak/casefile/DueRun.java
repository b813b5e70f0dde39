package org.inspraak.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.inspraak.shared.CaseClock.Moment;

/** One run over what falls due, as far as it has come. Its figures rise with each batch, and count what was committed. */
@Entity
@Table(name = "due_run")
public class DueRun {

    @Id
    private UUID id;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "to_handle")
    private int toHandle;

    private int handled;

    @Column(name = "followed_up")
    private int followedUp;

    @Column(name = "put_aside")
    private int putAside;

    protected DueRun() {}

    DueRun(long toHandle, Moment now) {
        this.id = UUID.randomUUID();
        this.startedAt = now.instant();
        this.toHandle = Math.toIntExact(toHandle);
    }

    void end(Moment now) {
        endedAt = now.instant();
    }

    public UUID id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** {@code null} while it goes on. */
    public Instant endedAt() {
        return endedAt;
    }

    /** How many deadlines it found to look at when it began. */
    public int toHandle() {
        return toHandle;
    }

    /** How many were reminded of or marked as late. */
    public int handled() {
        return handled;
    }

    /** Of how many the process or the level that waited for them was told. */
    public int followedUp() {
        return followedUp;
    }

    /** How many failed, and were left for the run of the next day. */
    public int putAside() {
        return putAside;
    }
}
