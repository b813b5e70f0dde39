package org.inspraak.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.inspraak.shared.Text;

/** A place where a company works. */
@Embeddable
public class Establishment {

    @Column(name = "establishment_number")
    private String number;

    private String name;

    private String municipality;

    protected Establishment() {}

    /** @param number may be {@code null}: not known yet */
    public Establishment(EstablishmentNumber number, String name, String municipality) {
        this.number = number == null ? null : number.digits();
        this.name = Text.required("establishments.name", name, Text.LINE);
        this.municipality = Text.optional("establishments.municipality", municipality, Text.LINE);
    }

    public EstablishmentNumber number() {
        return number == null ? null : new EstablishmentNumber(number);
    }

    public String name() {
        return name;
    }

    public String municipality() {
        return municipality;
    }
}
