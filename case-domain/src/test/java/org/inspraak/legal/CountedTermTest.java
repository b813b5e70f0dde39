package org.inspraak.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.inspraak.legal.Term.Anchor;
import org.inspraak.legal.Term.Direction;
import org.inspraak.legal.Term.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every day of three centuries is counted from, rather than a sample of them. */
class CountedTermTest {

    private static final Term THREE_MONTHS_BEFORE = term(Direction.BACKWARD, 3, Unit.MONTHS);

    private static Term term(Direction direction, int count, Unit unit) {
        return new Term(Anchor.INTRODUCTION, direction, count, unit);
    }

    static List<Term> backward() {
        return List.of(
                THREE_MONTHS_BEFORE,
                term(Direction.BACKWARD, 1, Unit.MONTHS),
                term(Direction.BACKWARD, 14, Unit.DAYS),
                term(Direction.BACKWARD, 0, Unit.DAYS));
    }

    static List<Term> forward() {
        return List.of(
                term(Direction.FORWARD, 1, Unit.MONTHS),
                term(Direction.FORWARD, 3, Unit.MONTHS),
                term(Direction.FORWARD, 15, Unit.DAYS));
    }

    private static Stream<LocalDate> everyDay() {
        return LocalDate.of(1900, 1, 1).datesUntil(LocalDate.of(2201, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2026-12-01, 2026-11-30",
        "2027-02-28, 2026-11-28, 2026-11-27",
        "2027-05-31, 2027-02-28, 2027-02-26",
        "2028-05-29, 2028-02-29, 2028-02-28",
        "2027-08-16, 2027-05-16, 2027-05-14",
        "2027-01-04, 2026-10-04, 2026-10-02"
    })
    void given_an_anchor_when_three_months_are_counted_back_then_the_date_never_rolls_forward(
            LocalDate anchor, LocalDate nominal, LocalDate safe) {
        assertThat(CountedTerm.of(THREE_MONTHS_BEFORE, anchor))
                .isEqualTo(new CountedTerm(THREE_MONTHS_BEFORE, anchor, nominal, safe));
    }

    @ParameterizedTest
    @CsvSource({"2027-03-30, 2027-03-29, 2027-03-26", "2027-04-02, 2027-04-01, 2027-04-01"})
    void given_a_duty_before_a_date_when_it_is_counted_then_the_day_before_is_the_last(
            LocalDate anchor, LocalDate nominal, LocalDate safe) {
        Term before = term(Direction.BACKWARD, 0, Unit.DAYS);
        assertThat(CountedTerm.of(before, anchor)).isEqualTo(new CountedTerm(before, anchor, nominal, safe));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 1, MONTHS, 2027-02-28, 2027-03-01",
        "2027-04-17, 1, MONTHS, 2027-05-17, 2027-05-18",
        "2027-04-16, 15, DAYS, 2027-05-01, 2027-05-03",
        "2027-01-04, 1, MONTHS, 2027-02-04, 2027-02-04"
    })
    void given_a_forward_term_when_it_is_counted_then_the_raw_date_stands_beside_the_rolled_one(
            LocalDate anchor, int count, Unit unit, LocalDate raw, LocalDate rolled) {
        Term forward = term(Direction.FORWARD, count, unit);
        assertThat(CountedTerm.of(forward, anchor)).isEqualTo(new CountedTerm(forward, anchor, raw, rolled));
    }

    @ParameterizedTest
    @MethodSource("backward")
    void given_any_anchor_when_it_is_counted_back_then_safe_is_a_working_day_that_leaves_whole_units(Term term) {
        everyDay().map(anchor -> CountedTerm.of(term, anchor)).forEach(counted -> {
            assertThat(WorkingCalendar.isWorkingDay(counted.safe())).isTrue();
            assertThat(counted.nominal()).isBefore(counted.anchor());
            assertThat(plus(counted.nominal(), term)).isBeforeOrEqualTo(counted.anchor());
            if (term.count() == 0) {
                assertThat(counted.safe()).isBeforeOrEqualTo(counted.nominal());
            } else {
                assertThat(counted.safe()).isBefore(counted.nominal());
                // from the day after it
                assertThat(plus(counted.safe().plusDays(1), term)).isBeforeOrEqualTo(counted.anchor());
            }
        });
    }

    private static LocalDate plus(LocalDate date, Term term) {
        return term.unit() == Unit.DAYS ? date.plusDays(term.count()) : date.plusMonths(term.count());
    }

    @ParameterizedTest
    @MethodSource("backward")
    void given_any_anchor_when_it_is_counted_back_then_no_working_day_between_safe_and_nominal_is_given_away(
            Term term) {
        everyDay().map(anchor -> CountedTerm.of(term, anchor)).forEach(counted -> {
            LocalDate last =
                    term.count() == 0 ? counted.nominal() : counted.nominal().minusDays(1);
            assertThat(counted.safe().plusDays(1).datesUntil(last.plusDays(1)))
                    .noneMatch(WorkingCalendar::isWorkingDay);
        });
    }

    @ParameterizedTest
    @MethodSource("forward")
    void given_any_anchor_when_it_is_counted_forward_then_the_rolled_date_is_the_first_working_day_from_the_raw_one(
            Term term) {
        everyDay().map(anchor -> CountedTerm.of(term, anchor)).forEach(counted -> {
            assertThat(counted.nominal()).isEqualTo(plus(counted.anchor(), term));
            assertThat(WorkingCalendar.isWorkingDay(counted.safe())).isTrue();
            assertThat(counted.nominal().datesUntil(counted.safe())).noneMatch(WorkingCalendar::isWorkingDay);
        });
    }

    @Test
    void given_a_later_anchor_when_it_is_counted_then_neither_date_is_earlier() {
        Stream.concat(backward().stream(), forward().stream()).forEach(term -> {
            CountedTerm[] before = {CountedTerm.of(term, LocalDate.of(1899, 12, 31))};
            everyDay().map(anchor -> CountedTerm.of(term, anchor)).forEach(counted -> {
                assertThat(counted.nominal()).isAfterOrEqualTo(before[0].nominal());
                assertThat(counted.safe()).isAfterOrEqualTo(before[0].safe());
                before[0] = counted;
            });
        });
    }
}
