package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;

/**
 * What a consultant tells of an AI introduction: row 1 of the sample, at a company that the demo knows, with a system
 * that nobody registered yet.
 *
 * <pre>{@code
 * colleague.registers(anIntroduction().with("pilotStart", "2027-02-01"));
 * }</pre>
 */
final class Introduction {

    /** Van Hove Logistiek, as the sample writes its number. */
    static final String VAN_HOVE = "1033.956.355";

    private final JsonObject body;

    private Introduction(JsonObject body) {
        this.body = body;
    }

    static Introduction anIntroduction() {
        return of("Orderpicking met stemsturing " + UUID.randomUUID());
    }

    /** @param system the name of a system */
    static Introduction of(String system) {
        JsonObject aiSystem = Json.createObjectBuilder()
                .add("name", system)
                .add("supplier", "PickPilot BV")
                .add("product", "WMS PickPilot")
                .add("purpose", "taaktoewijzing; prestatiemeting")
                .add("personalData", true)
                .add("monitoring", true)
                .add(
                        "affected",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("category", "arbeiders")
                                        .add("affected", 180)
                                        .add("total", 260)))
                .build();
        return new Introduction(Json.createObjectBuilder()
                .add("company", aCompany(VAN_HOVE))
                .add("aiSystem", aiSystem)
                .add("decisionOn", "2026-11-15")
                .add("implementationStart", "2027-01-12")
                .add("goLive", "2027-03-01")
                .add("learntHow", "delegate-reported")
                .add("learntOn", "2026-11-16")
                .build());
    }

    static JsonObject aCompany(String enterpriseNumber) {
        return Json.createObjectBuilder()
                .add("enterpriseNumber", enterpriseNumber)
                .add("name", "Van Hove Logistiek NV")
                .add("jointCommittee", "140.03")
                .add("region", "east-flanders")
                .add("language", "nl")
                .add("headcount", 412)
                .build();
    }

    Introduction with(String field, String value) {
        return with(field, Json.createValue(value));
    }

    /** @param path a field, or {@code company.headcount} */
    Introduction with(String path, JsonValue value) {
        return new Introduction(replace(body, path, value));
    }

    private static JsonObject replace(JsonObject object, String path, JsonValue value) {
        int dot = path.indexOf('.');
        JsonObjectBuilder changed = Json.createObjectBuilder(object);
        if (dot < 0) {
            return changed.add(path, value).build();
        }
        String first = path.substring(0, dot);
        JsonObject inner = object.containsKey(first) ? object.getJsonObject(first) : JsonValue.EMPTY_JSON_OBJECT;
        return changed.add(first, replace(inner, path.substring(dot + 1), value))
                .build();
    }

    String systemName() {
        return body.getJsonObject("aiSystem").getString("name");
    }

    JsonObject json() {
        return body;
    }
}
