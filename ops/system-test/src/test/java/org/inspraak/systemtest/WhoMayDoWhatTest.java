package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asks every operation as every role, and as nobody, and compares with {@code who-may-do-what.csv}. */
@ExtendWith(InspraakRunning.class)
class WhoMayDoWhatTest {

    private static final String NOBODY = "nobody";

    private static final Map<String, String> SOMEONE_OF_ROLE = Map.of(
            "consultant", "k.peeters",
            "regional-officer", "g.desmet",
            "sector-coordinator", "c.maes",
            "legal-adviser", "j.adam",
            "delegate", "d.willems",
            "administrator", "admin");

    private final Inspraak inspraak;
    private final List<Row> table = readTable();
    private final Map<String, String> examples = new LinkedHashMap<>();

    WhoMayDoWhatTest(Inspraak inspraak) {
        this.inspraak = inspraak;
    }

    /** @param expected by role: the status 401 or 403, or {@code allowed} */
    private record Row(String method, String path, Map<String, String> expected) {

        String name() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void things_to_ask_for() {
        Colleague katrien = inspraak.colleague("k.peeters");
        String number = katrien.registers(Introduction.anIntroduction());
        JsonObject there = katrien.reads(number);
        examples.put("/cases/{number}", "/cases/" + number);
        examples.put("/by-number/{number}", "/by-number/" + Introduction.VAN_HOVE);
        examples.put("/companies/{id}", "/companies/" + there.getString("companyId"));
        examples.put("/ai-systems/{id}", "/ai-systems/" + there.getString("aiSystemId"));
    }

    @Test
    void given_the_table_when_compared_with_the_operations_then_none_is_missing_in_either() {
        Set<String> operations = Operations.of(inspraak).all().stream()
                .map(Operations.Operation::name)
                .collect(Collectors.toSet());

        assertThat(table).extracting(Row::name).doesNotHaveDuplicates();
        assertThat(table.stream().map(Row::name).collect(Collectors.toSet())).isEqualTo(operations);
        assertThat(table).allSatisfy(row -> assertThat(row.expected().keySet())
                .containsAll(SOMEONE_OF_ROLE.keySet())
                .contains(NOBODY));
    }

    @Test
    void given_the_table_when_every_role_asks_every_operation_then_only_those_pass_who_may() {
        List<String> differences = new ArrayList<>();
        for (Row row : table) {
            row.expected().forEach((role, expected) -> {
                Answer answer = ask(row, callerOf(role));
                if (!seen(answer).equals(expected)) {
                    differences.add(role + ": " + expected + " expected, but " + answer);
                }
            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void given_a_task_for_consultants_when_those_of_another_role_complete_it_then_403_and_officers_may() {
        Colleague katrien = inspraak.colleague("k.peeters");
        Task intake = katrien.tasksOf(katrien.registers(Introduction.anIntroduction()))
                .get(0);
        JsonObject values = new Filling(Map.of()).fill(intake);

        for (String other : List.of("c.maes", "j.adam", "d.willems", "admin")) {
            Problem.in(inspraak.colleague(other).completes(intake, values), 403);
        }
        inspraak.colleague("g.desmet").completes(intake, values).expect(200);
    }

    private Caller callerOf(String role) {
        return role.equals(NOBODY)
                ? inspraak.nobody()
                : inspraak.colleague(SOMEONE_OF_ROLE.get(role)).rest();
    }

    /** With nothing in the body and no version: whoever may ask is told that, whoever may not is told so first. */
    private Answer ask(Row row, Caller caller) {
        String path = row.path();
        for (Map.Entry<String, String> example : examples.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        path = path.replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000001");
        boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(row.method());
        String nothing = Json.createObjectBuilder().build().toString();
        return caller.send(row.method(), path, hasBody ? "application/json" : null, hasBody ? nothing : null);
    }

    private static String seen(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        boolean refused = answer.status() == 401 || answer.status() == 403;
        return refused ? Integer.toString(answer.status()) : "allowed";
    }

    private static List<Row> readTable() {
        try (InputStream file = WhoMayDoWhatTest.class.getResourceAsStream("/who-may-do-what.csv")) {
            List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toList())
                    .toList();
            List<String> head = lines.get(0);
            return lines.stream().skip(1).map(line -> row(head, line)).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(List<String> head, List<String> line) {
        assertThat(line).as(line.toString()).hasSameSizeAs(head);
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 2; i < head.size(); i++) {
            expected.put(head.get(i), line.get(i));
        }
        return new Row(line.get(0), line.get(1), expected);
    }
}
