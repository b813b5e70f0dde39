package org.inspraak.systemtest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first deployment shape: the WAR under Payara Micro, as {@code ops/run} starts it. */
@ExtendWith(InspraakRunning.class)
class SmokeOnMicroTest {

    private final Smoke smoke;

    SmokeOnMicroTest(Inspraak inspraak) {
        smoke = Smoke.at(inspraak.address(), Inspraak.password());
    }

    @Test
    void given_the_war_when_operators_ask_then_it_answers() {
        smoke.whatOperatorsAsk();
    }

    @Test
    void given_the_war_when_a_program_works_a_case_then_it_is_kept() {
        smoke.overRest();
    }

    @Test
    void given_the_war_when_a_person_works_a_case_then_it_is_kept() {
        smoke.onPages();
    }
}
