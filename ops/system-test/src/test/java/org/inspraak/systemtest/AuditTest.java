package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ops/verify-audit} beside the running application. */
@ExtendWith(InspraakRunning.class)
class AuditTest {

    private static final String LAST = " where chain = (select max(chain) from audit_entry) and sequence = 1";

    private final Inspraak inspraak;

    AuditTest(Inspraak inspraak) {
        this.inspraak = inspraak;
    }

    @Test
    void given_a_case_when_somebody_reads_it_then_that_is_in_the_log() {
        Colleague tom = inspraak.colleague("t.wouters");
        String number = tom.registers(Introduction.anIntroduction());
        inspraak.colleague("k.peeters").reads(number);

        assertThat(inspraak.database()
                        .column("select actor || ' ' || action from audit_entry where subject = 'case/" + number
                                + "' order by sequence"))
                .anyMatch(entry -> entry.startsWith("t.wouters case.registered"))
                .anyMatch(entry -> entry.startsWith("k.peeters case.viewed"));
    }

    @Test
    void given_the_log_when_an_entry_is_changed_then_it_is_found_and_when_mended_no_more() {
        inspraak.colleague("k.peeters").registers(Introduction.anIntroduction());
        verify(0, "Audit log intact");

        Database database = inspraak.database();
        database.run(
                "alter table audit_entry disable trigger tr_audit_entry_append_only",
                "update audit_entry set actor = actor || '?'" + LAST);
        try {
            verify(1, "was changed after it was written");
        } finally {
            database.run(
                    "update audit_entry set actor = rtrim(actor, '?')" + LAST,
                    "alter table audit_entry enable trigger tr_audit_entry_append_only");
        }
        verify(0, "Audit log intact");
    }

    private void verify(int status, String words) {
        try (Launched verification = inspraak.verifyAudit()) {
            assertThat(verification.awaitEnd()).as(verification.output()).isEqualTo(status);
            assertThat(verification.output()).contains(words);
        }
    }
}
