package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the interface says of every operation what it takes, gives, and refuses. */
@ExtendWith(InspraakRunning.class)
class OpenApiTest {

    private static final Set<String> CREATING = Set.of("POST");

    private final Operations operations;
    private final List<String> missing = new ArrayList<>();

    OpenApiTest(Inspraak inspraak) {
        this.operations = Operations.of(inspraak);
    }

    @Test
    void given_every_operation_then_its_name_summary_and_statuses_are_told() {
        for (Operations.Operation operation : operations.all()) {
            want(operation, operation.json().containsKey("operationId"), "a name");
            want(operation, operation.json().containsKey("summary"), "a summary");
            Set<String> statuses = operation.responses().keySet();
            want(operation, statuses.stream().anyMatch(status -> status.startsWith("2")), "what success looks like");
            boolean isOpen = operation.path().endsWith("/tokens");
            want(operation, statuses.contains("401"), "401");
            want(operation, isOpen || statuses.contains("403"), "403");
            want(operation, !operation.path().contains("{") || statuses.contains("404"), "404");
            boolean takesVersion =
                    operation.method().equals("PATCH") && !operation.path().matches(".*/me(/settings)?");
            want(operation, !takesVersion || statuses.containsAll(Set.of("412", "428")), "412 and 428");
            boolean takesBody = operation.json().containsKey("requestBody");
            want(operation, !takesBody || statuses.containsAll(Set.of("400", "413", "415", "422")), "400 413 415 422");
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void given_every_refusal_then_it_is_a_problem_document_with_an_example() {
        for (Operations.Operation operation : operations.all()) {
            operation.responses().forEach((status, value) -> {
                if (status.startsWith("4") || status.startsWith("5")) {
                    JsonObject content = contentOf(value.asJsonObject());
                    boolean isProblem = content.containsKey("application/problem+json");
                    want(operation, isProblem, status + " as application/problem+json");
                    want(operation, isProblem && hasSchema(content), status + " with a schema");
                    want(operation, isProblem && hasExample(content), status + " with an example");
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void given_every_success_with_content_then_it_has_a_schema_and_an_example() {
        for (Operations.Operation operation : operations.all()) {
            operation.responses().forEach((status, value) -> {
                JsonObject content = contentOf(value.asJsonObject());
                if (status.startsWith("2") && !content.isEmpty()) {
                    want(operation, hasSchema(content), status + " with a schema");
                    want(operation, hasExample(content), status + " with an example");
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void given_every_body_that_is_taken_then_it_has_a_schema_and_an_example() {
        for (Operations.Operation operation : operations.all()) {
            if (operation.json().containsKey("requestBody")) {
                JsonObject content = contentOf(operation.json().getJsonObject("requestBody"));
                want(operation, hasSchema(content), "a body with a schema");
                want(operation, hasExample(content), "a body with an example");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void given_what_creates_and_changes_then_their_headers_are_told() {
        for (Operations.Operation operation : operations.all()) {
            boolean creates = CREATING.contains(operation.method())
                    && operation.responses().containsKey("201")
                    && !operation.path().endsWith("/tokens");
            want(operation, !creates || hasParameter(operation, "Idempotency-Key"), "Idempotency-Key");
            boolean changes = operation.responses().containsKey("428");
            want(operation, !changes || hasParameter(operation, "If-Match"), "If-Match");
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void given_the_document_then_no_id_of_the_engine_is_in_it() {
        assertThat(operations.document().toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("processref")
                .doesNotContain("processinstance")
                .doesNotContain("executionid");
    }

    private void want(Operations.Operation operation, boolean isThere, String what) {
        if (!isThere) {
            missing.add(operation.name() + " does not tell " + what);
        }
    }

    private JsonObject contentOf(JsonObject holder) {
        JsonObject resolved = operations.resolve(holder);
        return resolved.containsKey("content")
                ? resolved.getJsonObject("content")
                : jakarta.json.JsonValue.EMPTY_JSON_OBJECT;
    }

    private boolean hasSchema(JsonObject content) {
        return !content.isEmpty()
                && content.values().stream()
                        .allMatch(type -> type.asJsonObject().containsKey("schema"));
    }

    private boolean hasExample(JsonObject content) {
        return content.values().stream()
                .map(type -> type.asJsonObject())
                .anyMatch(type -> type.containsKey("example")
                        || type.containsKey("examples")
                        || (type.containsKey("schema")
                                && operations
                                        .resolve(type.getJsonObject("schema"))
                                        .containsKey("example")));
    }

    private boolean hasParameter(Operations.Operation operation, String name) {
        return operation.json().containsKey("parameters")
                && operation.json().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .map(operations::resolve)
                        .anyMatch(parameter -> parameter.getString("name").equals(name));
    }
}
