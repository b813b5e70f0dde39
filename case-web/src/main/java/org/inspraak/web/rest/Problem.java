package org.inspraak.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.inspraak.web.text.ProblemTexts;

/**
 * A problem document after RFC 9457: one finding gives type, detail and its params as further members; several are
 * listed under {@code errors}.
 */
record Problem(int status, List<Finding> findings) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String SEVERAL = "request.several-findings";

    static Problem of(int status, String code) {
        return of(status, code, null, Map.of());
    }

    static Problem of(int status, String code, String field, Map<String, Object> params) {
        return new Problem(status, List.of(new Finding(field, code, params)));
    }

    JsonObject toJson(Language language, String instance, String correlationId) {
        Finding whole = findings.size() == 1
                ? findings.get(0)
                : new Finding(null, SEVERAL, Map.<String, Object>of("count", findings.size()));
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (findings.size() == 1) {
            whole.params().forEach((name, value) -> json.add(name, String.valueOf(value)));
        }
        json.add("type", "/problems/" + whole.code())
                .add("title", ProblemTexts.title(language, status))
                .add("status", status)
                .add("detail", ProblemTexts.sentence(language, whole))
                .add("code", whole.code())
                .add("instance", instance)
                .add("correlationId", correlationId);
        JsonArrayBuilder errors = errors(language);
        return json.add("errors", errors).build();
    }

    private JsonArrayBuilder errors(Language language) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        for (Finding finding : findings) {
            if (finding.field() != null) {
                errors.add(Json.createObjectBuilder()
                        .add("field", finding.field())
                        .add("code", finding.code())
                        .add("detail", ProblemTexts.sentence(language, finding)));
            }
        }
        return errors;
    }
}
