package org.inspraak.web.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.inspraak.organisation.Language;
import org.inspraak.web.text.ProblemTexts;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void given_the_operations_of_the_resources_when_compared_then_each_has_its_example_and_no_example_is_left_over() {
        assertThat(file().keySet()).containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void given_the_examples_when_read_then_their_problem_types_have_sentences() {
        Examples examples = Examples.read();

        for (String operation : file().keySet()) {
            Examples.Example example = examples.find(operation).orElseThrow();
            assertThat(example.status()).isBetween(200, 204);
            Stream.concat(example.conflicts().stream(), example.invalid().stream())
                    .forEach(code -> assertThat(
                                    ProblemTexts.sentence(Language.EN, code, java.util.Map.of("name", "someone")))
                            .as(operation)
                            .isNotEqualTo(code));
        }
    }

    private static Set<String> operations() {
        return new ClassFileImporter()
                .importPackages("org.inspraak.web.rest").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .map(ExamplesTest::nameOf)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(JavaMethod method) {
        return method.getAnnotationOfType(Operation.class).operationId();
    }

    private static JsonObject file() {
        try (JsonReader reader =
                Json.createReader(Examples.class.getResourceAsStream("/org/inspraak/web/rest/operations.json"))) {
            return reader.readObject();
        }
    }
}
