package org.inspraak.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.inspraak.shared.Text;

/** A trade centrale: the union's branch for a group of sectors. Their list changes with mergers, so it is data. */
@Entity
@Table(name = "centrale")
public class Centrale {

    @Id
    private UUID id;

    private String code;

    private String name;

    protected Centrale() {}

    public Centrale(String code, String name) {
        this.id = UUID.randomUUID();
        this.code = Text.required("code", code, 40);
        this.name = Text.required("name", name, Text.LINE);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
