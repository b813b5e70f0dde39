package org.inspraak.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A joint committee or subcommittee, {@code NNN} or {@code NNN.NN}, with its name in the country's languages. */
@Entity
@Table(name = "joint_committee")
public class JointCommittee {

    @Id
    private String code;

    @Column(name = "name_nl")
    private String nameNl;

    @Column(name = "name_fr")
    private String nameFr;

    @Column(name = "name_de")
    private String nameDe;

    @Column(name = "name_en")
    private String nameEn;

    protected JointCommittee() {}

    public String code() {
        return code;
    }

    public String name(String language) {
        return switch (language) {
            case "fr" -> nameFr;
            case "de" -> nameDe;
            case "en" -> nameEn;
            default -> nameNl;
        };
    }
}
