package org.inspraak.web.rest.openapi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.ProblemTexts;

/** The problem documents: one form, and per status an example and the types that it may have. */
final class ProblemResponses {

    private static final String SCHEMA = "Problem";

    /** What examples say where a real problem has its own values. */
    private static final Map<String, Object> SAMPLES = Map.of(
            "number",
            "2026-000123",
            "name",
            "Katrien Peeters",
            "at",
            Instant.parse("2026-11-22T08:12:00Z"),
            "min",
            1,
            "max",
            200,
            "length",
            4711,
            "expected",
            "59",
            "code",
            "999",
            "seconds",
            593,
            "choices",
            "open, suspended, closed");

    private ProblemResponses() {}

    static void describeForm(Components components) {
        Schema finding = OASFactory.createSchema()
                .type(Schema.SchemaType.OBJECT)
                .addProperty("field", text("The member, parameter or header that it is about"))
                .addProperty("code", text("Stable; also the end of `type`"))
                .addProperty("detail", text("What is wrong and what would be right"));
        components.addSchema(
                SCHEMA,
                OASFactory.createSchema()
                        .type(Schema.SchemaType.OBJECT)
                        .description("RFC 9457. A problem of one finding carries its values as further members, such as"
                                + " the `number` of the case that is there already.")
                        .addProperty("type", text("/problems/<code>"))
                        .addProperty("title", text("By status, in the reader's language"))
                        .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                        .addProperty("detail", text("A sentence in the reader's language"))
                        .addProperty("code", text("Stable"))
                        .addProperty("instance", text("The address that was called"))
                        .addProperty("correlationId", text("To be given to the administrator"))
                        .addProperty(
                                "errors",
                                OASFactory.createSchema()
                                        .type(Schema.SchemaType.ARRAY)
                                        .items(finding)));
    }

    /** @param codes the types; the first one is the example */
    static APIResponse of(int status, List<String> codes) {
        String types = codes.stream().map(code -> "`/problems/" + code + "`").collect(Collectors.joining(", "));
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/" + SCHEMA))
                .example(example(status, codes.get(0)));
        return OASFactory.createAPIResponse()
                .description(ProblemTexts.title(Language.EN, status) + ": " + types)
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }

    private static Map<String, Object> example(int status, String code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + code);
        problem.put("title", ProblemTexts.title(Language.EN, status));
        problem.put("status", status);
        problem.put("detail", ProblemTexts.sentence(Language.EN, code, SAMPLES));
        problem.put("code", code);
        problem.put("instance", "/api/v1/…");
        problem.put("correlationId", "6c8a018e-6918-47f3-a27b-bc7253a9758d");
        problem.put("errors", List.of());
        return problem;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
    }
}
