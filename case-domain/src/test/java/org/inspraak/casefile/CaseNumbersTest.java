package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.inspraak.audit.AuditVerification;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumbersTest extends OnDatabase {

    private static final int THREADS = 8;
    private static final int EACH = 6;

    private static final class Meant extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void given_eight_who_register_at_once_when_some_roll_back_then_the_next_ones_leave_no_gap() throws SQLException {
        List<Object> results = atOnce(THREADS, thread -> registerSome(thread));
        assertThat(results).noneMatch(Exception.class::isInstance);
        assertThat(numbers()).hasSize(THREADS * EACH * 2 / 3).doesNotHaveDuplicates();
        int highest = numbers().stream()
                .mapToInt(number -> CaseNumber.parse(number).sequence())
                .max()
                .orElseThrow();
        assertThat(highest)
                .as("no number is left out for long")
                .isLessThanOrEqualTo(numbers().size() + THREADS);
        while (numbers().size() < highest) {
            anIntroduction().registeredBy(actor("els"), house);
        }
        List<String> expected = IntStream.rangeClosed(1, highest)
                .mapToObj("2027-%06d"::formatted)
                .toList();
        assertThat(numbers()).containsExactlyInAnyOrderElementsOf(expected);
        try (Connection connection = TestDatabase.connect()) {
            assertThat(AuditVerification.findings(connection)).isEmpty();
        }
    }

    @Test
    void given_a_registration_that_rolls_back_when_the_next_one_comes_then_it_gets_the_same_number() {
        List<CaseNumber> lost = new ArrayList<>();
        assertThatThrownBy(() -> house.inTransaction(() -> {
                    lost.add(anIntroduction().registeredBy(actor("els"), house).number());
                    throw new Meant();
                }))
                .isInstanceOf(Meant.class);
        assertThat(anIntroduction().registeredBy(actor("els"), house).number()).isEqualTo(lost.get(0));
    }

    @Test
    void given_more_registrations_than_numbers_laid_ready_when_they_come_one_by_one_then_they_count_on() {
        int many = 120;
        for (int i = 0; i < many; i++) {
            house.inTransaction(() -> the(CaseFiles.class).nextNumber(2027));
        }
        assertThat(house.<CaseNumber>inTransaction(() -> the(CaseFiles.class).nextNumber(2027)))
                .isEqualTo(new CaseNumber(2027, many + 1));
    }

    private List<String> numbers() {
        return house.inTransaction(() -> house.em()
                .createQuery("select c.number from CaseFile c", String.class)
                .getResultList());
    }

    private List<CaseNumber> registerSome(int thread) {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            boolean fails = (i + thread) % 3 == 0;
            try {
                house.inTransaction(() -> {
                    numbers.add(
                            anIntroduction().registeredBy(actor("els"), house).number());
                    if (fails) {
                        throw new Meant();
                    }
                });
            } catch (Meant rolledBack) {
                numbers.remove(numbers.size() - 1);
            }
        }
        return numbers;
    }

    @Test
    void given_new_years_eve_in_belgium_when_the_year_changes_then_numbers_begin_again() {
        house.clock().moveTo(LocalDate.of(2027, 12, 31));
        CaseNumber old = anIntroduction().registeredBy(actor("els"), house).number();
        // nine in the morning and 14 hours and a half: past midnight in Belgium, not yet in London
        house.clock().pass(java.time.Duration.ofMinutes(15 * 60 + 10));
        CaseNumber fresh = anIntroduction().registeredBy(actor("els"), house).number();
        assertThat(List.of(old.toString(), fresh.toString())).containsExactly("2027-000001", "2028-000001");
        assertThat(List.of(fresh, old))
                .as("sorted as text as well as by number")
                .isSortedAccordingTo(Comparator.comparing(CaseNumber::toString).reversed());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2027", "2027-1", "2027-000000", "2027-0000001", "0999-000001", "2027-00000a", "x"})
    void given_what_is_no_number_when_it_is_read_then_there_is_no_such_case(String text) {
        CaseRuleViolation no = catchThrowableOfType(CaseRuleViolation.class, () -> CaseNumber.parse(text));
        assertThat(no.kind()).isEqualTo(CaseRuleViolation.Kind.NOT_FOUND);
    }
}
