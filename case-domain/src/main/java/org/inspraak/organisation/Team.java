package org.inspraak.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.inspraak.shared.Text;

/** Consultants of one office who stand in for each other: they see each other's cases. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "office_id")
    private Office office;

    private String name;

    protected Team() {}

    public Team(Office office, String name) {
        this.id = UUID.randomUUID();
        this.office = office;
        this.name = Text.required("name", name, Text.LINE);
    }

    public UUID id() {
        return id;
    }

    public Office office() {
        return office;
    }

    public String name() {
        return name;
    }
}
