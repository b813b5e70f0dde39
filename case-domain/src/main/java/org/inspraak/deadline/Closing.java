package org.inspraak.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Who recorded that a duty was met and what shows it, or who let it drop and why. */
@Embeddable
public class Closing {

    static final Closing NONE = new Closing();

    private String evidence;

    @Column(name = "waived_why")
    private String waivedWhy;

    @Column(name = "closed_by")
    private String by;

    @Column(name = "closed_at")
    private Instant at;

    protected Closing() {}

    private Closing(String evidence, String waivedWhy, Actor by, Moment now) {
        this.evidence = evidence;
        this.waivedWhy = waivedWhy;
        this.by = by.name();
        this.at = now.instant();
    }

    static Closing met(String evidence, Actor by, Moment now) {
        return new Closing(evidence, null, by, now);
    }

    static Closing waived(String why, Actor by, Moment now) {
        return new Closing(null, why, by, now);
    }

    /** What shows that it was met. */
    public String evidence() {
        return evidence;
    }

    /** Why the union let it drop. */
    public String waivedWhy() {
        return waivedWhy;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
