package org.inspraak.web.rest.openapi;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.inspraak.web.rest.openapi.Examples.Example;

/**
 * Adds to what the annotations say of an operation: what it answers, with an example; every problem that it may answer
 * with; and how its sender is known. The same rules hold for every operation, so they stand here once.
 */
public class Description implements OASFilter {

    private static final String SIGN_IN = "createToken";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        ProblemResponses.describeForm(api.getComponents());
        api.getComponents().removeSchema("JsonBody");
        Examples examples = Examples.read();
        api.getPaths().getPathItems().forEach((path, item) -> describe(path, item, examples));
    }

    private static void describe(String path, PathItem item, Examples examples) {
        item.getOperations().values().forEach(operation -> examples.find(operation.getOperationId())
                .ifPresent(example -> describe(path, operation, example)));
    }

    private static void describe(String path, Operation operation, Example example) {
        example.request()
                .ifPresent(request -> operation.setRequestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(content(
                                example.requestMedia(), request, Schemas.ofBody(request, example.required())))));
        parameters(operation)
                .filter(one -> one.getIn() == Parameter.In.QUERY)
                .forEach(one -> Schemas.ofParameter(one.getName()).ifPresent(one::setSchema));
        APIResponses responses = OASFactory.createAPIResponses();
        responses.addAPIResponse(Integer.toString(example.status()), success(example));
        problems(path, operation, example)
                .forEach((status, codes) ->
                        responses.addAPIResponse(Integer.toString(status), ProblemResponses.of(status, codes)));
        operation.setResponses(responses);
        if (!SIGN_IN.equals(operation.getOperationId())) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("session"));
        }
    }

    private static APIResponse success(Example example) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(
                        switch (example.status()) {
                            case 201 -> "Made; `Location` says where it is.";
                            case 202 -> "Accepted; it is done in the background.";
                            case 204 -> "Done.";
                            default -> "What was asked for.";
                        });
        example.response()
                .ifPresent(body ->
                        response.setContent(content(example.responseMedia(), body, Schemas.ofBody(body, List.of()))));
        return response;
    }

    private static Content content(List<String> mediaTypes, JsonValue example, Schema schema) {
        Content content = OASFactory.createContent();
        mediaTypes.forEach(mediaType -> content.addMediaType(
                mediaType, OASFactory.createMediaType().schema(schema).example(Examples.plain(example))));
        return content;
    }

    private static String yamlOf(String path) {
        return path.contains("/library/") ? "library" : "rule";
    }

    private static Map<Integer, List<String>> problems(String path, Operation operation, Example example) {
        boolean signIn = SIGN_IN.equals(operation.getOperationId());
        boolean body = example.request().isPresent();
        boolean json = body && example.isSentAsJson();
        boolean yaml = body && example.requestMedia().contains("application/yaml");
        boolean queried = has(operation, Parameter.In.QUERY);
        boolean keyed = names(operation).anyMatch("Idempotency-Key"::equals);
        boolean versioned = names(operation).anyMatch("If-Match"::equals);
        Map<Integer, List<String>> problems = new java.util.TreeMap<>();
        problems.put(401, List.of(signIn ? "sign-in.wrong" : "request.sign-in-needed"));
        problems.put(406, List.of("request.not-acceptable"));
        problems.put(500, List.of("request.unforeseen"));
        put(problems, 403, !signIn, List.of("access.role-needed", "request.csrf"));
        put(problems, 404, path.contains("{"), List.of(notFound(path)));
        put(problems, 400, json, List.of("request.not-json", "request.not-an-object", "request.not-utf8"));
        put(problems, 400, yaml, List.of("request.not-utf8"));
        String file = isDocument(path) ? "document" : "import";
        put(problems, 413, body, List.of(json ? "request.too-large" : yaml ? "yaml.too-large" : file + ".too-large"));
        put(problems, 415, body, List.of(json ? "request.media-type" : (yaml ? yamlOf(path) : file) + ".media-type"));
        put(problems, 400, file.equals("document") && body && !json, List.of("document.cut-off"));
        put(problems, 422, body || queried, invalid(example, json, queried));
        put(problems, 409, keyed, List.of("request.key-reused"));
        put(problems, 409, !example.conflicts().isEmpty(), example.conflicts());
        put(problems, 400, keyed, List.of("request.key-malformed"));
        put(problems, 400, versioned, List.of("request.if-match-malformed"));
        put(problems, 412, versioned, List.of("request.changed-meanwhile"));
        put(problems, 428, versioned, List.of("request.if-match-needed"));
        put(problems, 429, signIn, List.of("sign-in.too-many-attempts"));
        problems.put(503, List.of("service.database-away"));
        put(problems, 503, signIn, List.of("token.no-key"));
        return problems;
    }

    private static boolean isDocument(String path) {
        return path.contains("/documents") || path.contains("/letter");
    }

    private static void put(Map<Integer, List<String>> problems, int status, boolean applies, List<String> codes) {
        if (applies) {
            problems.merge(status, codes, (some, more) -> {
                List<String> all = new ArrayList<>(more);
                all.addAll(some);
                return all;
            });
        }
    }

    private static List<String> invalid(Example example, boolean body, boolean queried) {
        List<String> codes = new ArrayList<>(example.invalid());
        if (body) {
            codes.addAll(List.of("value.missing", "field.unknown", "text.too-long", "request.several-findings"));
        }
        if (queried) {
            codes.addAll(List.of("page.limit", "page.after", "value.not-a-choice"));
        }
        return codes;
    }

    private static String notFound(String path) {
        return Map.of(
                                "cases",
                                "case",
                                "tasks",
                                "task",
                                "companies",
                                "company",
                                "ai-systems",
                                "ai-system",
                                "imports",
                                "import",
                                "staff",
                                "staff",
                                "legal-rules",
                                "rule",
                                "library",
                                "library")
                        .entrySet()
                        .stream()
                        .filter(one -> path.contains("/" + one.getKey() + "/"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("case")
                + ".not-found";
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return parameters(operation).anyMatch(one -> one.getIn() == place);
    }

    private static Stream<String> names(Operation operation) {
        return parameters(operation).map(Parameter::getName);
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream();
    }
}
