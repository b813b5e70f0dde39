package org.inspraak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class AcceptedRequestsTest extends OnDatabase {

    private final Moment now = Moment.of(java.time.Instant.parse("2027-01-07T08:00:00Z"));

    private Optional<String> begin(Actor actor, String key, String fingerprint) {
        return the(AcceptedRequests.class).begin(actor, key, fingerprint, now);
    }

    private void send(Actor actor, String key, String fingerprint, String resource) {
        house.inTransaction(() -> {
            assertThat(begin(actor, key, fingerprint)).isEmpty();
            the(AcceptedRequests.class).end(actor, key, resource);
        });
    }

    @Test
    void given_a_request_that_was_accepted_when_it_is_sent_again_then_it_gets_the_same_answer() {
        send(actor("els"), "k1", "f", "/cases/1");
        assertThat(house.inTransaction(() -> begin(actor("els"), "k1", "f"))).contains("/cases/1");
    }

    @Test
    void given_a_used_key_when_something_else_is_sent_with_it_then_it_is_refused_but_another_sender_may() {
        send(actor("els"), "k1", "f", "/cases/1");
        assertThat(refused(() -> begin(actor("els"), "k1", "other")).code()).isEqualTo("request.key-reused");
        send(actor("tom"), "k1", "other", "/cases/2");
    }

    @Test
    void given_a_request_that_failed_when_it_is_sent_again_then_it_is_done_anew() {
        refused(() -> {
            begin(actor("els"), "k1", "f");
            throw CaseRuleViolation.conflict("meant");
        });
        send(actor("els"), "k1", "f", "/cases/1");
    }

    @Test
    void given_the_same_request_twice_at_once_when_both_arrive_then_it_is_done_once() {
        AtomicInteger done = new AtomicInteger();
        List<Object> answers = atOnce(
                4,
                i -> house.inTransaction(() -> {
                    Optional<String> before = begin(actor("els"), "k1", "f");
                    if (before.isEmpty()) {
                        done.incrementAndGet();
                        the(AcceptedRequests.class).end(actor("els"), "k1", "/cases/1");
                    }
                    return before.orElse("/cases/1");
                }));
        assertThat(done).hasValue(1);
        assertThat(answers).containsOnly("/cases/1");
    }
}
