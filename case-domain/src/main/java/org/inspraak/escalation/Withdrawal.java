package org.inspraak.escalation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.inspraak.casefile.Form;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/** Why a matter is nobody's to take up any more, and who says so. */
@Embeddable
public class Withdrawal {

    public enum Why {
        /** What was owed had come by its date, and was recorded only afterwards. */
        IN_TIME_AFTER_ALL,
        /** What was owed came after its date. */
        CAME_LATE,
        CASE_OVER,
        /** The person's words say why. */
        BY_PERSON;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_why")
    private Why why;

    @Column(name = "withdrawn_reason")
    private String reason;

    @Column(name = "withdrawn_on")
    private LocalDate on;

    @Column(name = "withdrawn_by")
    private String by;

    protected Withdrawal() {}

    /** @param reason a person's words, else {@code null} */
    Withdrawal(Why why, String reason, Actor actor, Moment now) {
        this.why = why;
        this.reason = reason;
        this.on = now.today();
        this.by = actor.name();
    }

    public Why why() {
        return why;
    }

    public String reason() {
        return reason;
    }

    public LocalDate on() {
        return on;
    }

    public String by() {
        return by;
    }
}
