package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.SessionFactory;
import org.inspraak.casefile.DueDates.Day;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMonthTest extends OnDatabase {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);

    /** So many answers that are due on this day, in one case. */
    private CaseFile due(Actor owner, Region region, LocalDate date, int count) {
        CaseFile caseFile = anIntroduction().in(region).registeredBy(owner, house);
        house.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                the(Deadlines.class)
                        .add(Deadline.agreed(
                                caseFile.id(),
                                Deadline.Kind.ANSWER,
                                null,
                                date,
                                the(CaseClock.class).read()));
            }
        });
        return caseFile;
    }

    private List<Day> days(Actor reader, boolean all) {
        return house.inTransaction(() -> the(ReadMonth.class).days(reader, all, FIRST, LAST, 3));
    }

    @Test
    void given_days_with_many_and_few_when_a_month_is_read_then_all_are_counted_and_the_first_few_shown() {
        Actor els = actor("els");
        due(els, Region.ANTWERP, FIRST, 5);
        due(els, Region.ANTWERP, LAST, 2);
        due(els, Region.ANTWERP, FIRST.minusDays(1), 1);
        due(els, Region.ANTWERP, LAST.plusDays(1), 1);

        List<Day> days = days(els, false);

        assertThat(days).extracting(Day::date).containsExactly(FIRST, LAST);
        assertThat(days).extracting(Day::total).containsExactly(5L, 2L);
        assertThat(days).extracting(day -> day.first().size()).containsExactly(3, 2);
    }

    @Test
    void given_what_is_paused_met_or_void_when_a_month_is_read_then_it_is_not_there() {
        CaseFile caseFile = due(actor("els"), Region.ANTWERP, FIRST, 4);
        house.inTransaction(() -> {
            List<Deadline> all = the(Deadlines.class).ofCase(caseFile.id());
            for (int i = 0; i < 3; i++) {
                house.em()
                        .createNativeQuery("update deadline set "
                                + List.of("state = 'MET'", "state = 'VOID'", "paused_on = due_on")
                                        .get(i)
                                + " where id = :id")
                        .setParameter("id", all.get(i).id())
                        .executeUpdate();
            }
        });

        assertThat(days(actor("els"), false)).extracting(Day::total).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "els, false, 3",
        "tom, false, 3",
        "lone, false, 4",
        "officer, false, 0",
        "officer, true, 7",
        "officer-liege, true, 0",
        "sector, true, 7",
        "legal, true, 7",
        "legal, false, 0",
        "other, false, 0",
        "other-legal, true, 0",
        "admin, true, 0"
    })
    void given_cases_of_two_consultants_when_somebody_reads_the_month_then_only_what_is_theirs_to_see(
            String who, boolean all, long seen) {
        due(actor("els"), Region.ANTWERP, FIRST, 3);
        due(actor("lone"), Region.LIMBURG, FIRST, 4);

        assertThat(days(actor(who), all).stream().mapToLong(Day::total).sum()).isEqualTo(seen);
    }

    @Test
    void given_dates_that_passed_when_they_are_gathered_then_all_are_counted_and_the_earliest_shown() {
        due(actor("els"), Region.ANTWERP, House.START.minusDays(1), 2);
        due(actor("els"), Region.ANTWERP, House.START.minusDays(9), 1);
        due(actor("els"), Region.ANTWERP, House.START, 1);

        ReadMonth.Late late = house.inTransaction(() -> the(ReadMonth.class).late(actor("els"), false, 2));

        assertThat(late.total()).isEqualTo(3);
        assertThat(late.first())
                .extracting(item -> item.deadline().dueOn())
                .containsExactly(House.START.minusDays(9), House.START.minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void given_a_fuller_month_when_it_is_read_then_it_takes_no_more_statements(int many) {
        for (int i = 0; i < many; i++) {
            due(actor("els"), Region.ANTWERP, FIRST.plusDays(i), 2);
        }
        var statistics = TestDatabase.factory().unwrap(SessionFactory.class).getStatistics();
        house.inTransaction(() -> {
            the(ReadMonth.class).late(actor("officer"), false, 3);
            statistics.clear();
            the(ReadMonth.class).days(actor("officer"), true, FIRST, LAST, 3).forEach(day -> day.first()
                    .forEach(item -> item.caseFile()
                            .company()
                            .name()
                            .concat(item.caseFile().aiSystem().name())));
            // the days, and what stands there
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
        });
    }
}
