package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Behind a reverse proxy that ends TLS: what browsers are told, and whom wrong passwords slow down. */
class BehindAProxyTest {

    private static final int PER_ACCOUNT = 8;
    private static final int PER_ADDRESS = 60;

    private static Path data;
    private static Inspraak inspraak;

    @BeforeAll
    static void start() {
        data = Inspraak.freshDirectory();
        inspraak = Inspraak.startEmpty(
                data, Inspraak.password(), Map.of("INSPRAAK_PUBLIC_URL", "https://inspraak.example.org"));
    }

    @AfterAll
    static void stop() {
        inspraak.close();
        Inspraak.forget(data);
    }

    @Test
    void given_a_public_address_behind_tls_when_a_session_begins_then_its_cookie_is_for_tls_and_no_script() {
        Answer page = inspraak.nobody().with("Accept", "text/html").get("/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie"))
                .startsWith("INSPRAAK=")
                .contains("Secure")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(inspraak.nobody().get("/api/v1/cases").header("Strict-Transport-Security"))
                .isNotEmpty();
    }

    @Test
    void given_metrics_when_asked_for_through_the_proxy_then_not_found_and_from_inside_they_are_there() {
        Caller inside = inspraak.nobody().with("Accept", "text/plain");

        assertThat(inside.get("/metrics").status()).isEqualTo(200);
        assertThat(inside.with("X-Forwarded-For", "198.51.100.1")
                        .get("/metrics")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void given_wrong_passwords_of_one_account_when_too_many_then_it_waits_from_wherever_and_others_do_not() {
        for (int i = 0; i < PER_ACCOUNT; i++) {
            Problem.in(tries("somebody", "198.51.100." + (10 + i)), 401);
        }
        Problem waiting = Problem.in(tries("somebody", "198.51.100.30"), 429);

        assertThat(waiting.code()).isEqualTo("sign-in.too-many-attempts");
        assertThat(Integer.parseInt(waiting.answer().header("Retry-After"))).isBetween(1, 601);
        Problem.in(tries("somebody.else", "198.51.100.30"), 401);
    }

    @Test
    void given_wrong_passwords_from_one_address_when_too_many_then_that_address_waits_whatever_it_says_of_itself() {
        // each costs a slow hash
        IntStream.range(0, PER_ADDRESS).parallel().forEach(i -> Problem.in(tries("name" + i, "198.51.100.200"), 401));

        Problem.in(tries("another.name", "198.51.100.200"), 429);
        Problem.in(tries("another.name", "203.0.113.5, 198.51.100.200"), 429);
        Problem.in(tries("another.name", "198.51.100.200, 203.0.113.5"), 401);
    }

    /** @param forwardedFor what the proxy writes: its own caller last */
    @Test
    void given_calendars_that_are_not_there_when_one_address_asks_for_too_many_then_it_waits_and_others_do_not() {
        String nothing = "/calendar/" + "A".repeat(43) + ".ics";
        Caller guessing = inspraak.nobody().with("X-Forwarded-For", "198.51.100.77");
        for (int i = 0; i < PER_ADDRESS; i++) {
            Problem.in(guessing.get(nothing), 404);
        }

        Problem waiting = Problem.in(guessing.get(nothing), 429);

        assertThat(waiting.code()).isEqualTo("request.too-many");
        assertThat(Integer.parseInt(waiting.answer().header("Retry-After"))).isBetween(1, 601);
        Problem.in(inspraak.nobody().with("X-Forwarded-For", "198.51.100.78").get(nothing), 404);
        Problem.in(tries("somebody.there", "198.51.100.77"), 401);
    }

    private static Answer tries(String username, String forwardedFor) {
        return inspraak.nobody()
                .with("X-Forwarded-For", forwardedFor)
                .post(
                        "/api/v1/tokens",
                        Json.createObjectBuilder()
                                .add("username", username)
                                .add("password", "not the right one")
                                .build());
    }
}
