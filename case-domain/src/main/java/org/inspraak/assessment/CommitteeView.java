package org.inspraak.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.inspraak.casefile.Form;
import org.inspraak.company.BodyKind;

/** What the body that was consulted says; for the committee PBW its prior advice. */
@Embeddable
public class CommitteeView {

    public enum Advice {
        FAVOURABLE,
        CONDITIONAL,
        UNFAVOURABLE,
        NONE;

        public String code() {
            return Form.codeOf(this);
        }
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "committee_body")
    private BodyKind body;

    @Column(name = "committee_heard_on")
    private LocalDate heardOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "committee_advice")
    private Advice advice;

    @Column(name = "committee_view")
    private String view;

    protected CommitteeView() {}

    CommitteeView(BodyKind body, LocalDate heardOn, Advice advice, String view) {
        this.body = body;
        this.heardOn = heardOn;
        this.advice = advice;
        this.view = view;
    }

    /** {@code null} where there is no body: the reason stands in the text. */
    public BodyKind body() {
        return body;
    }

    public LocalDate heardOn() {
        return heardOn;
    }

    public Advice advice() {
        return advice;
    }

    public String view() {
        return view;
    }
}
