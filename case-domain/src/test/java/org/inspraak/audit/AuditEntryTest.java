package org.inspraak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final Instant AT = Instant.parse("2027-01-07T08:00:00.123456Z");

    @Test
    void given_an_entry_when_any_field_differs_then_its_hash_differs() {
        AuditEntry entry = new AuditEntry(3, 7, AT, "els", "case.viewed", "case/2027-000001");
        String hash = entry.hashAfter(AuditEntry.NOTHING_BEFORE);
        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(entry.hashAfter(AuditEntry.NOTHING_BEFORE));
        List<AuditEntry> others = List.of(
                new AuditEntry(4, 7, AT, "els", "case.viewed", "case/2027-000001"),
                new AuditEntry(3, 8, AT, "els", "case.viewed", "case/2027-000001"),
                new AuditEntry(3, 7, AT.plusNanos(1000), "els", "case.viewed", "case/2027-000001"),
                new AuditEntry(3, 7, AT, "tom", "case.viewed", "case/2027-000001"),
                new AuditEntry(3, 7, AT, "els", "case.changed", "case/2027-000001"),
                new AuditEntry(3, 7, AT, "els", "case.viewed", "case/2027-000002"),
                new AuditEntry(3, 7, AT, "elsc", "ase.viewed", "case/2027-000001"));
        assertThat(others)
                .noneMatch(other -> other.hashAfter(AuditEntry.NOTHING_BEFORE).equals(hash));
        assertThat(entry.hashAfter(hash)).isNotEqualTo(hash);
    }
}
