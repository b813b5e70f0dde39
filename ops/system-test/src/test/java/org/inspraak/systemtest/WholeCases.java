package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Looks into the tables whether cases are whole: rows, process, task, timeline, deadlines and audit entry, or nothing. */
final class WholeCases {

    private static final List<String> HALVES = List.of(
            "select 'no process: ' || case_number from case_file c where status <> 'CLOSED' and not exists"
                    + " (select 1 from act_ru_execution where business_key_ = c.case_number)",
            "select 'no case: ' || business_key_ from act_ru_execution e where business_key_ ~ '^[0-9]{4}-[0-9]{6}$'"
                    + " and not exists (select 1 from case_file where case_number = e.business_key_)",
            "select 'no task: ' || case_number from case_file c where not exists"
                    + " (select 1 from case_task where case_id = c.id)",
            "select 'no task of the process: ' || t.id from case_task t where state in ('OPEN', 'CLAIMED') and not exists"
                    + " (select 1 from act_ru_task where id_ = t.process_ref)",
            "select 'no row of the task: ' || id_ from act_ru_task t where not exists"
                    + " (select 1 from case_task where process_ref = t.id_)",
            "select 'no timeline: ' || case_number from case_file c where not exists"
                    + " (select 1 from timeline_entry where case_id = c.id)",
            "select 'no deadline: ' || case_number from case_file c where implementation_start is not null and not exists"
                    + " (select 1 from deadline where case_id = c.id)",
            "select 'no audit entry: ' || case_number from case_file c where not exists (select 1 from audit_entry"
                    + " where action = 'case.registered' and subject = 'case/' || c.case_number)",
            "select 'no case of the audit entry: ' || subject from audit_entry a where action = 'case.registered'"
                    + " and not exists (select 1 from case_file where 'case/' || case_number = a.subject)",
            "select 'twice: ' || subject from audit_entry where action = 'case.registered' group by subject"
                    + " having count(*) > 1");

    private WholeCases() {}

    static void haveNoHalves(Function<String, List<String>> database) {
        for (String half : HALVES) {
            assertThat(database.apply(half)).isEmpty();
        }
    }

    static void areAllThere(Function<String, List<String>> database, Collection<String> numbers) {
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(database.apply("select case_number from case_file")).containsAll(numbers);
    }
}
