package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.function.IntSupplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.FindCases;
import org.inspraak.casefile.FindWork;
import org.inspraak.casefile.Stage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list asks the database as often for fifty rows as for five. */
@ExtendWith(ArquillianExtension.class)
public class StatementCountIT {

    private static final int FEW = 5;
    private static final int MANY = 50;

    /** So many duties have a date in the cases that are registered here, at most. */
    private static final int DATES_OF_A_CASE = 4;

    /** The reader with roles and sectors, the rows, their count. */
    private static final long AT_MOST = 6;

    @PersistenceUnit(unitName = "inspraak")
    EntityManagerFactory factory;

    @Inject
    Casework casework;

    @Inject
    FoundUnion foundUnion;

    @Inject
    FindCases findCases;

    @Inject
    FindWork findWork;

    @Inject
    InTransaction inTransaction;

    @Inject
    BackgroundWork backgroundWork;

    @Inject
    StoryClock clock;

    private Union union;

    @BeforeEach
    void fillTheLists() {
        clock.startAfresh();
        union = foundUnion.found();
    }

    @Test
    void given_many_cases_when_they_are_listed_then_the_statements_do_not_grow_with_the_rows() {
        theSameForFewAndMany(() -> {
            var page =
                    findCases.find(union.consultant(), CaseFilter.everything(), CaseFilter.Sort.NEXT_DUE, MANY, null);
            page.items().forEach(StatementCountIT::show);
            return page.items().size();
        });
    }

    @Test
    void given_many_tasks_when_they_are_listed_then_the_statements_do_not_grow_with_the_rows() {
        theSameForFewAndMany(() -> {
            var page = findWork.tasks(union.consultant(), true, MANY, null);
            page.items().forEach(task -> show(task.caseFile()));
            return page.items().size();
        });
    }

    @Test
    void given_many_deadlines_when_what_is_due_is_listed_then_the_statements_do_not_grow_with_the_rows() {
        theSameForFewAndMany(() -> {
            var due = findWork.due(union.consultant(), 1000, DATES_OF_A_CASE * MANY, null)
                    .items();
            due.forEach(item -> show(item.caseFile()));
            return (int) due.stream()
                    .map(item -> item.caseFile().number())
                    .distinct()
                    .count();
        });
    }

    /** Reads what a row of a list shows, within the transaction, where anything missing would be fetched. */
    private static void show(CaseFile caseFile) {
        assertThat(caseFile.company().name()).isNotBlank();
        assertThat(caseFile.aiSystem().name()).isNotBlank();
        assertThat(caseFile.ownerName()).isNotBlank();
        assertThat(caseFile.stage()).isEqualTo(Stage.INTAKE);
    }

    private void theSameForFewAndMany(IntSupplier list) {
        long forFew = statementsFor(list, FEW);
        long forMany = statementsFor(list, MANY);
        assertThat(forMany).isEqualTo(forFew).isBetween(1L, AT_MOST);
    }

    private long statementsFor(IntSupplier list, int rows) {
        int[] there = new int[1];
        inTransaction.run(() -> there[0] = list.getAsInt());
        for (int i = there[0]; i < rows; i++) {
            CaseNumber number = casework.register(union.consultant());
            assertThat(number).isNotNull();
        }
        backgroundWork.awaitEnd();
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        inTransaction.run(() -> assertThat(list.getAsInt()).isEqualTo(rows));
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }
}
