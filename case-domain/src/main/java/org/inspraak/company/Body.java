package org.inspraak.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** A body that exists at a company, with its mandate: mandates end at the next social elections. */
@Embeddable
public class Body {

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Column(name = "mandate_from")
    private LocalDate mandateFrom;

    @Column(name = "mandate_to")
    private LocalDate mandateTo;

    protected Body() {}

    /** Either date may be {@code null}: not known. */
    public Body(BodyKind kind, LocalDate mandateFrom, LocalDate mandateTo) {
        this.kind = Text.present("bodies.kind", kind);
        if (mandateFrom != null && mandateTo != null && mandateTo.isBefore(mandateFrom)) {
            throw CaseRuleViolation.invalid("bodies.mandateTo", "company.mandate.ends-before-start");
        }
        this.mandateFrom = mandateFrom;
        this.mandateTo = mandateTo;
    }

    public boolean isInMandate(LocalDate date) {
        return (mandateFrom == null || !date.isBefore(mandateFrom)) && (mandateTo == null || !date.isAfter(mandateTo));
    }

    public BodyKind kind() {
        return kind;
    }

    public LocalDate mandateFrom() {
        return mandateFrom;
    }

    public LocalDate mandateTo() {
        return mandateTo;
    }
}
