package org.inspraak.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Text;

/** A regional office of a centrale: takes up the escalations of its regions. */
@Entity
@Table(name = "office")
public class Office {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "centrale_id")
    private Centrale centrale;

    private String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "office_region", joinColumns = @JoinColumn(name = "office_id"))
    @Column(name = "region")
    @Enumerated(EnumType.STRING)
    private Set<Region> regions;

    @Embedded
    private Letterhead letterhead;

    protected Office() {}

    public Office(Centrale centrale, String name, Set<Region> regions) {
        this.id = UUID.randomUUID();
        this.centrale = centrale;
        this.name = Text.required("name", name, Text.LINE);
        this.regions = EnumSet.copyOf(regions);
        this.letterhead = Letterhead.empty();
    }

    void writesOn(Letterhead paper) {
        this.letterhead = Text.present("letterhead", paper);
    }

    public UUID id() {
        return id;
    }

    public Centrale centrale() {
        return centrale;
    }

    public String name() {
        return name;
    }

    public Set<Region> regions() {
        return Set.copyOf(regions);
    }

    public Letterhead letterhead() {
        return letterhead == null ? Letterhead.empty() : letterhead;
    }
}
