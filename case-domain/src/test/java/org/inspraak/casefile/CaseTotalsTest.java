package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Page;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The totals that the database keeps are those that counting gives, whatever happened to cases and tasks. */
class CaseTotalsTest extends OnDatabase {

    private static final String COUNTED = "select c.region || ' ' || c.stage || ' ' || c.status, count(distinct c.id),"
            + " count(t.id) from case_file c left join case_task t on t.case_id = c.id and t.state = 'OPEN' group by 1";
    private static final String KEPT = "select region || ' ' || stage || ' ' || status, sum(cases), sum(open_tasks)"
            + " from case_total group by 1 having sum(cases) <> 0 or sum(open_tasks) <> 0";

    private static Map<String, List<Long>> ask(String sql) throws SQLException {
        Map<String, List<Long>> answer = new TreeMap<>();
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answer.put(row.getString(1), List.of(row.getLong(2), row.getLong(3)));
            }
        }
        return answer;
    }

    private static void fold() {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select fold_case_tally()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertNothingIsLeftToFold() throws SQLException {
        assertThat(ask("select 'left', count(*), 0 from case_tally_change")).isEqualTo(Map.of("left", List.of(0L, 0L)));
    }

    private CaseFile register(Region region) {
        return anIntroduction()
                .in(region)
                .implementedFrom(LocalDate.of(2027, 9, 1))
                .registeredBy(actor("els"), house);
    }

    @Test
    void given_cases_that_are_registered_moved_suspended_and_closed_when_totals_are_asked_then_they_are_the_counts()
            throws SQLException {
        CaseFile moved = register(Region.ANTWERP);
        CaseFile suspended = register(Region.ANTWERP);
        CaseFile closed = register(Region.LIMBURG);
        register(Region.LIEGE);
        assertThat(ask(KEPT)).isEqualTo(ask(COUNTED));
        fold();
        house.inTransaction(() -> the(EnterStage.class).enter(moved.number(), Stage.NEGOTIATION));
        house.inTransaction(() -> the(SteerCase.class).suspend(actor("els"), suspended.number(), null, "Wacht"));
        house.inTransaction(() -> the(CloseCase.class).close(closed.number(), CaseOutcome.WITHDRAWN));
        house.inTransaction(() -> the(OpenTask.class)
                .open(moved.number(), "prepareRound", org.inspraak.shared.Role.CONSULTANT, null, "x"));
        assertThat(ask(KEPT)).isEqualTo(ask(COUNTED)).hasSizeGreaterThan(3);
        fold();
        assertNothingIsLeftToFold();
        house.inTransaction(() -> the(WithdrawTask.class).withdraw("x"));
        assertThat(ask(KEPT)).isEqualTo(ask(COUNTED));
    }

    @Test
    void given_many_at_once_and_some_who_roll_back_when_changes_are_folded_in_between_then_nothing_is_lost()
            throws SQLException {
        List<Object> results = atOnce(6, thread -> {
            for (int i = 0; i < 8; i++) {
                boolean fails = (i + thread) % 3 == 0;
                try {
                    house.inTransaction(() -> {
                        register(thread % 2 == 0 ? Region.ANTWERP : Region.LIEGE);
                        if (fails) {
                            throw new IllegalArgumentException("meant");
                        }
                    });
                } catch (IllegalArgumentException meant) {
                    assertThat(meant).hasMessage("meant");
                }
                fold();
            }
            return thread;
        });
        assertThat(results).noneMatch(Exception.class::isInstance);
        fold();
        assertNothingIsLeftToFold();
        assertThat(ask(KEPT)).isEqualTo(ask(COUNTED)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "legal", "sector", "els", "officer-liege"})
    void given_a_reader_when_lists_are_filtered_then_their_total_is_the_number_of_their_rows(String who) {
        Arrays.stream(new Region[] {Region.ANTWERP, Region.ANTWERP, Region.LIMBURG, Region.LIEGE})
                .forEach(this::register);
        List<CaseFilter> filters = List.of(
                CaseFilter.everything(),
                new CaseFilter(null, Set.of(Stage.INTAKE), null, null, null, null, null),
                new CaseFilter(null, Set.of(Stage.NEGOTIATION), null, null, null, null, null),
                new CaseFilter(null, null, Set.of(CaseStatus.OPEN), null, null, null, null),
                new CaseFilter(null, null, null, Set.of(Region.ANTWERP, Region.LIEGE), null, null, null),
                new CaseFilter(null, null, null, null, "140", null, null),
                new CaseFilter("a", null, null, null, null, null, null));
        for (CaseFilter filter : filters) {
            Page<CaseFile> page = house.inTransaction(
                    () -> the(FindCases.class).find(actor(who), filter, CaseFilter.Sort.NUMBER, 100, null));
            assertThat(page.total())
                    .as(filter.toString())
                    .isEqualTo(page.items().size());
        }
        Page<CaseTask> tasks = house.inTransaction(() -> the(FindWork.class).tasks(actor(who), false, 100, null));
        assertThat(tasks.total()).isEqualTo(tasks.items().size());
        Map<Stage, Long> byStage =
                house.inTransaction(() -> the(FindCases.class).countByStage(actor(who)));
        assertThat(byStage.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(house.inTransaction(() -> the(FindCases.class)
                                .find(actor(who), CaseFilter.everything(), CaseFilter.Sort.NUMBER, 100, null))
                        .total());
    }
}
