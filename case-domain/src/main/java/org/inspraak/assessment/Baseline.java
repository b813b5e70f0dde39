package org.inspraak.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.inspraak.casefile.Form;
import org.inspraak.shared.CaseRuleViolation;

/** How workers experience their work before the system runs (S4.44); later reviews compare with it. */
@Embeddable
public class Baseline {

    public enum Instrument {
        OWN_PULSE,
        GOVERNMENT_QUESTIONNAIRE,
        WARNING_LIGHTS,
        COPSOQ,
        OTHER;

        public String code() {
            return Form.codeOf(this);
        }
    }

    private static final int FEWEST_FOR_A_MEAN = 5;

    /** Scores run from 0, worst, to this. */
    public static final int BEST_SCORE = 100;

    @Column(name = "baseline_on")
    private LocalDate measuredOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "baseline_instrument")
    private Instrument instrument;

    @Column(name = "baseline_respondents")
    private Integer respondents;

    @Column(name = "baseline_score")
    private Integer score;

    @Column(name = "baseline_remarks")
    private String remarks;

    protected Baseline() {}

    /** @throws CaseRuleViolation {@code survey.too-few-respondents} for a score of fewer than five people */
    Baseline(LocalDate measuredOn, Instrument instrument, Integer respondents, Integer score, String remarks) {
        checkMean(respondents, score);
        this.measuredOn = measuredOn;
        this.instrument = instrument;
        this.respondents = respondents;
        this.score = score;
        this.remarks = remarks;
    }

    /**
     * A mean over fewer than five answers could tell what one person said; this holds for every survey.
     *
     * @throws CaseRuleViolation {@code survey.too-few-respondents}
     */
    public static void checkMean(Integer respondents, Integer score) {
        if (score != null && (respondents == null || respondents < FEWEST_FOR_A_MEAN)) {
            throw CaseRuleViolation.invalid("score", "survey.too-few-respondents", "min", FEWEST_FOR_A_MEAN);
        }
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }

    public Instrument instrument() {
        return instrument;
    }

    public Integer respondents() {
        return respondents;
    }

    /** Mean, 0 to 100; {@code null} where there is none or too few answered. */
    public Integer score() {
        return score;
    }

    public String remarks() {
        return remarks;
    }
}
