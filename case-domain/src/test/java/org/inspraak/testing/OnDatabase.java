package org.inspraak.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.junit.jupiter.api.BeforeEach;

/** A test on the real repositories: an empty database, a house and a union for each test. */
public class OnDatabase {

    protected House house;
    protected Union union;

    @BeforeEach
    protected void moveIn() {
        TestDatabase.clear();
        house = new House();
        union = Union.in(house);
    }

    protected <T> T the(Class<T> type) {
        return house.the(type);
    }

    protected Actor actor(String username) {
        return union.actor(username);
    }

    protected List<CaseTask> openTasks(CaseFile caseFile) {
        return house.inTransaction(() -> the(CaseFiles.class).openTasks(caseFile.id()));
    }

    protected CaseFile reread(CaseNumber number) {
        return house.inTransaction(() -> the(CaseFiles.class).read(number));
    }

    /** The actor completes the open task of this name. */
    protected void complete(Actor actor, CaseFile caseFile, String task, Map<String, ?> entered) {
        CaseTask open = openTasks(caseFile).stream()
                .filter(one -> one.name().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not open"));
        house.inTransaction(() -> the(CompleteTask.class).complete(actor, open.id(), entered));
    }

    /** A request with these questions stands, and waits to be sent. */
    protected void compose(Actor actor, CaseFile caseFile, String... questions) {
        List<Map<String, String>> asked = Arrays.stream(questions)
                .map(question -> Map.of("topic", "general", "question", question))
                .toList();
        complete(actor, caseFile, "composeRequest", Map.of("recipient", "works-council", "questions", asked));
    }

    /** It left by mail today. */
    protected void send(Actor actor, CaseFile caseFile, LocalDate answerDueOn) {
        complete(
                actor,
                caseFile,
                "sendRequest",
                Map.of(
                        "sentOn",
                        house.clock().today().toString(),
                        "channel",
                        "email",
                        "answerDueOn",
                        answerDueOn.toString()));
    }

    /** Runs the step in so many threads at once, and gives what each came to: a value or the exception. */
    protected <T> List<Object> atOnce(int threads, IntFunction<T> step) {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        List<CompletableFuture<Object>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            CompletableFuture<Object> one = new CompletableFuture<>();
            all.add(one);
            new Thread(() -> {
                        try {
                            barrier.await();
                            one.complete(step.apply(number));
                        } catch (Exception e) {
                            one.complete(e);
                        }
                    })
                    .start();
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    /** What a step that must be refused is refused with. */
    protected CaseRuleViolation refused(Runnable step) {
        return catchThrowableOfType(CaseRuleViolation.class, () -> house.inTransaction(step));
    }
}
