package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The application server is killed while cases are registered: what was acknowledged is there, and nothing is half there. */
class KilledServerTest {

    private static final int KILLS = 5;
    private static final int CASES = 200;
    private static final int INTACT = 0;

    @Test
    void given_clients_that_register_when_the_server_is_killed_five_times_then_every_acknowledged_case_is_whole() {
        Path data = Inspraak.freshDirectory();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Clients clients = new Clients();
        for (int kill = 0; kill <= KILLS; kill++) {
            try (Inspraak inspraak = Inspraak.startEmpty(data, Inspraak.password())) {
                Colleague colleague =
                        kill == 0 ? SmallUnion.found(inspraak) : inspraak.colleague(SmallUnion.CONSULTANT);
                if (kill < KILLS) {
                    int until = clients.acknowledged().size() + 1 + random.nextInt(2 * CASES / KILLS - 10);
                    clients.begin(colleague, CASES);
                    awaitAcknowledged(clients, Math.min(until, CASES - KILLS + kill), random.nextInt(30));
                    kill(inspraak);
                    clients.stop();
                    assertThat(clients.refused()).as("seed " + seed).isEmpty();
                } else {
                    clients.begin(colleague, CASES);
                    clients.awaitEnd();
                    everythingIsThere(inspraak, colleague, clients);
                }
            }
        }
        Inspraak.forget(data);
    }

    private static void awaitAcknowledged(Clients clients, int count, int millisMore) {
        Patience.await(
                Duration.ofSeconds(60),
                () -> clients.acknowledged().size() >= count,
                () -> "only " + clients.acknowledged().size() + " of " + count + " are acknowledged; refused: "
                        + clients.refused());
        Patience.pause(millisMore);
    }

    private static void kill(Inspraak inspraak) {
        ProcessHandle server = inspraak.launched().familyOn(inspraak.dataDirectory()).stream()
                .filter(one -> one.info().commandLine().orElse("").contains("--rootDir"))
                .findFirst()
                .orElseThrow();
        server.destroyForcibly();
        inspraak.launched().awaitEnd();
    }

    private static void everythingIsThere(Inspraak inspraak, Colleague colleague, Clients clients) {
        Database database = inspraak.database();
        assertThat(clients.acknowledged()).hasSizeGreaterThanOrEqualTo(CASES);
        WholeCases.areAllThere(database::column, clients.acknowledged().values());
        WholeCases.haveNoHalves(database::column);
        clients.acknowledged().values().forEach(number -> assertThat(colleague.tasksOf(number))
                .hasSize(1));
        try (Launched verification = inspraak.verifyAudit()) {
            assertThat(verification.awaitEnd()).as(verification.output()).isEqualTo(INTACT);
        }
    }
}
