package org.inspraak.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.inspraak.casefile.Form;

/** One risk of the introduction for workers; how heavy it weighs is somebody's opinion, so it says whose. */
@Embeddable
public class Risk {

    /** The five A's of Belgian psychosocial law, so that a committee can use the list as it is. */
    public enum Factor {
        WORK_ORGANISATION,
        WORK_CONTENT,
        TERMS_OF_EMPLOYMENT,
        WORKING_CONDITIONS,
        WORK_RELATIONS;

        public String code() {
            return Form.codeOf(this);
        }
    }

    public enum SaidBy {
        EMPLOYER,
        WORKERS,
        ADVISER;

        public String code() {
            return Form.codeOf(this);
        }
    }

    /** Severity and likelihood run from 1 to this. */
    static final int HIGHEST = 5;

    @Column(name = "risk")
    private String text;

    @Enumerated(EnumType.STRING)
    private Factor factor;

    private int severity;

    private int likelihood;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_by")
    private SaidBy saidBy;

    protected Risk() {}

    Risk(String text, Factor factor, int severity, int likelihood, SaidBy saidBy) {
        this.text = text;
        this.factor = factor;
        this.severity = severity;
        this.likelihood = likelihood;
        this.saidBy = saidBy;
    }

    public String text() {
        return text;
    }

    public Factor factor() {
        return factor;
    }

    public int severity() {
        return severity;
    }

    public int likelihood() {
        return likelihood;
    }

    /** Severity times likelihood: 1 to 25. */
    public int weight() {
        return severity * likelihood;
    }

    public SaidBy saidBy() {
        return saidBy;
    }
}
