package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** An installation without demo data, in which an administrator makes what is needed for one consultant to register. */
final class SmallUnion {

    static final String CONSULTANT = "a.consultant";

    private SmallUnion() {}

    static Colleague found(Inspraak inspraak) {
        Colleague admin = inspraak.colleague("admin");
        String centrale = make(admin, "/centrales", object("code", "A", "name", "Handel en diensten"));
        JsonObject office = Json.createObjectBuilder(object("centraleId", centrale, "name", "Kantoor Gent"))
                .add("regions", Json.createArrayBuilder().add("east-flanders"))
                .build();
        String officeId = make(admin, "/offices", office);
        String team = make(admin, "/teams", object("officeId", officeId, "name", "Logistiek"));
        JsonObject consultant = Json.createObjectBuilder(object("username", CONSULTANT, "name", "Anna Consultant"))
                .addAll(Json.createObjectBuilder(object("officeId", officeId, "teamId", team)))
                .add("language", "nl")
                .add("roles", Json.createArrayBuilder().add("consultant"))
                .add("password", Inspraak.password())
                .build();
        make(admin, "/staff", consultant);
        return inspraak.colleague(CONSULTANT);
    }

    private static String make(Colleague admin, String list, JsonObject what) {
        return admin.post(list, what).expect(201).json().getString("id");
    }

    private static JsonObject object(String name, String value, String other, String otherValue) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        return object.add(name, value).add(other, otherValue).build();
    }
}
