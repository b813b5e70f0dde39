package org.inspraak.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One dated commitment of the agreed plan. It is owed from the signing on. */
@Entity
@Table(name = "measure")
public class Measure {

    @Id
    private UUID id;

    private String what;

    private String who;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String remark;

    protected Measure() {}

    Measure(String what, String who, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.what = what;
        this.who = who;
        this.dueOn = dueOn;
    }

    /** @param on {@code null}: not yet */
    void note(LocalDate on, String words) {
        doneOn = on;
        remark = words;
    }

    public UUID id() {
        return id;
    }

    public String what() {
        return what;
    }

    /** Who sees to it, by function. */
    public String who() {
        return who;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** {@code null}: not yet. */
    public LocalDate doneOn() {
        return doneOn;
    }

    public String remark() {
        return remark;
    }
}
