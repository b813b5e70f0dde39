package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens when several people, or one program twice, want the same. */
@ExtendWith(InspraakRunning.class)
class TwoPeopleTest {

    private final Inspraak inspraak;
    private final Colleague katrien;
    private final Colleague tom;

    TwoPeopleTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
        this.tom = inspraak.colleague("t.wouters");
    }

    @RepeatedTest(3)
    void given_one_task_when_two_complete_it_at_once_then_one_succeeds_and_the_other_reads_who_was_first() {
        String number = katrien.registers(anIntroduction());
        Task intake = katrien.tasksOf(number).get(0);
        JsonObject values = new Filling(Map.of()).fill(intake);

        List<Answer> answers =
                atOnce(List.of(() -> katrien.completes(intake, values), () -> tom.completes(intake, values)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean katrienWasFirst = answers.get(0).status() == 200;
        Problem late = Problem.in(answers.get(katrienWasFirst ? 1 : 0), 409);
        assertThat(late.code()).isEqualTo("task.already-completed");
        assertThat(late.detail()).contains(katrienWasFirst ? "Katrien Peeters" : "Tom Wouters");
        assertThat(katrien.tasksOf(number)).extracting(Task::name).containsExactly("composeRequest");
    }

    @Test
    void given_a_task_that_a_colleague_took_when_completed_then_409_names_the_colleague() {
        Task intake = katrien.tasksOf(katrien.registers(anIntroduction())).get(0);
        tom.rest()
                .send("POST", "/api/v1/tasks/" + intake.id() + "/claim", null, null)
                .expect(200);

        Problem problem = Problem.in(katrien.completes(intake, new Filling(Map.of()).fill(intake)), 409);

        assertThat(problem.detail()).contains("Tom Wouters");
        tom.rest().delete("/api/v1/tasks/" + intake.id() + "/claim").expect(200);
        katrien.completes(intake, new Filling(Map.of()).fill(intake)).expect(200);
    }

    @Test
    void given_an_old_version_when_changing_then_412_and_without_any_428() {
        String path = "/api/v1/cases/" + katrien.registers(anIntroduction());
        JsonObject change =
                Json.createObjectBuilder().add("goLive", "2027-04-01").build();
        String seen = katrien.rest().get(path).etag();
        assertThat(seen).matches("\"[^\"]+\"");

        Problem.in(katrien.rest().patch(path, change), 428);
        Problem.in(katrien.rest().with("If-Match", "7").patch(path, change), 400);
        Answer changed =
                katrien.rest().with("If-Match", seen).patch(path, change).expect(200);
        assertThat(changed.json().getString("goLive")).isEqualTo("2027-04-01");
        assertThat(changed.etag()).isNotEqualTo(seen).isNotEmpty();
        Problem.in(tom.rest().with("If-Match", seen).patch(path, change), 412);
    }

    @Test
    void given_a_company_and_a_system_when_changed_from_an_old_version_then_412() {
        JsonObject there = katrien.reads(katrien.registers(anIntroduction()));
        JsonObject nothing = Json.createObjectBuilder().build();
        for (String path : List.of(
                "/api/v1/companies/" + there.getString("companyId"),
                "/api/v1/ai-systems/" + there.getString("aiSystemId"))) {
            Problem.in(katrien.rest().patch(path, nothing), 428);
            Problem.in(katrien.rest().with("If-Match", "\"999\"").patch(path, nothing), 412);
            String seen = katrien.rest().get(path).expect(200).etag();
            katrien.rest().with("If-Match", seen).patch(path, nothing).expect(200);
        }
    }

    @Test
    void given_one_key_when_registering_twice_then_there_is_one_case() {
        Introduction introduction = anIntroduction();
        Colleague withKey = katrien.with(
                "Idempotency-Key", "key-" + introduction.systemName().hashCode());

        Answer first = withKey.tries(introduction).expect(201);
        Answer second = withKey.tries(introduction);

        assertThat(second.status()).isIn(200, 201);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(second.json().getString("number")).isEqualTo(first.json().getString("number"));
        Problem.in(withKey.tries(anIntroduction()), 409);
        Problem.in(katrien.with("Idempotency-Key", "met spatie").tries(anIntroduction()), 400);
    }

    @Test
    void given_one_key_when_registering_twice_at_once_then_there_is_one_case() {
        Introduction introduction = anIntroduction();
        Colleague withKey = katrien.with(
                "Idempotency-Key", "once-" + introduction.systemName().hashCode());

        List<Answer> answers = atOnce(List.of(() -> withKey.tries(introduction), () -> withKey.tries(introduction)));

        assertThat(answers).extracting(Answer::status).contains(201).allMatch(status -> status < 500);
        assertThat(answers.stream().filter(answer -> answer.status() < 300).map(answer -> answer.json()
                        .getString("number")))
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .json()
                        .getString("number"));
    }

    /** Pairs register the same system: one of each pair fails after it had drawn a number. */
    @Test
    void given_eight_who_register_at_once_when_some_fail_then_no_number_is_missing() {
        List<Introduction> introductions = IntStream.range(0, 24)
                .mapToObj(i -> Introduction.of("gelijktijdig " + i / 2 + " " + this.hashCode()))
                .toList();
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < introductions.size(); i++) {
            Introduction introduction =
                    i % 7 == 6 ? introductions.get(i).with("learntHow", "nergens") : introductions.get(i);
            Colleague who = i % 3 == 0 ? tom : katrien;
            attempts.add(() -> who.tries(introduction));
        }

        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i += 8) {
            answers.addAll(atOnce(attempts.subList(i, i + 8)));
        }

        assertThat(answers).extracting(Answer::status).contains(201, 409).allMatch(List.of(201, 409, 422)::contains);
        numbersHaveNoGaps();
    }

    private void numbersHaveNoGaps() {
        List<String> numbers = inspraak.database().column("select case_number from case_file order by case_number");
        assertThat(numbers).doesNotHaveDuplicates();
        Map<String, List<String>> byYear = new java.util.TreeMap<>();
        numbers.forEach(number -> byYear.computeIfAbsent(number.substring(0, 4), year -> new ArrayList<>())
                .add(number));
        byYear.forEach((year, ofYear) -> assertThat(ofYear)
                .isEqualTo(IntStream.rangeClosed(1, ofYear.size())
                        .mapToObj(i -> String.format("%s-%06d", year, i))
                        .toList()));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> attempts) {
        CyclicBarrier start = new CyclicBarrier(attempts.size());
        ExecutorService people = Executors.newFixedThreadPool(attempts.size());
        try {
            List<Future<Answer>> answers = attempts.stream()
                    .map(attempt -> people.submit(() -> {
                        start.await();
                        return attempt.call();
                    }))
                    .toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }
}
