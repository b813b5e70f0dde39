package org.inspraak.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.inspraak.audit.AuditVerification;

/**
 * Makes many open cases. The templates are those of the demo, which went their way through the application, task by
 * task; what makes the others from them is SQL. A copy has everything that its template has, under ids, a number, a
 * company, a system, an owner and dates of its own, so it can be worked on like any case.
 */
final class Generator {

    private static final int CASES_PER_COMPANY = 3;
    private static final int DAYS_APART = 60;

    private final Rest rest;
    private final Database database;
    private final Consumer<String> report;

    Generator(Rest rest, Database database, Consumer<String> report) {
        this.rest = rest;
        this.database = database;
        this.report = report;
    }

    /** How many there are. */
    int made() throws SQLException {
        if (!isBegun()) {
            return 0;
        }
        int made = (int) database.count("select coalesce(max(n), 0) from bench.made");
        if (made != database.count("select coalesce(max(n), 0) from bench.copy")) {
            throw new IllegalStateException("an earlier run broke off while it made cases: begin in another folder");
        }
        return made;
    }

    /** Makes as many as are missing. */
    void growTo(int cases) throws Exception {
        int from = made() + 1;
        if (from > cases) {
            return;
        }
        long begin = System.nanoTime();
        if (!isBegun()) {
            begin();
        }
        new Union(rest, database).multiplyConsultants(cases);
        plan(from, cases);
        new Copying(database, TableList.read()).copy(from, cases);
        moveNumbersOn();
        long copied = System.nanoTime();
        database.run("vacuum analyze", "checkpoint");
        check();
        database.run("insert into bench.made values (" + cases + ")");
        report.accept(String.format(
                "made %,d cases in %.0f s, vacuum analyze, checkpoint and checks in %.0f s",
                cases - from + 1, (copied - begin) / 1e9, (System.nanoTime() - copied) / 1e9));
    }

    /** What the application would never have let happen, has not happened. */
    private void check() throws SQLException {
        List<String> dangling = new References(database).dangling();
        if (!dangling.isEmpty()) {
            throw new IllegalStateException("references that lead nowhere: " + dangling);
        }
        try (Connection connection = database.connect()) {
            List<String> findings = AuditVerification.findings(connection);
            if (!findings.isEmpty()) {
                throw new IllegalStateException("the audit log is damaged: " + findings);
            }
        }
    }

    private boolean isBegun() throws SQLException {
        return database.one("select to_regclass('bench.made') is not null").equals("t");
    }

    private void begin() throws Exception {
        runTheDay();
        database.run(
                "drop schema if exists bench cascade", "create schema bench", "grant usage on schema bench to public");
        createFunctions();
        new Union(rest, database).build();
        chooseTemplates();
        new Copying(database, TableList.read()).takeTemplates();
        createCopies();
    }

    /** The templates are as they are after the morning's run, so that the run finds nothing to do in their copies. */
    private void runTheDay() throws IOException, SQLException, InterruptedException {
        rest.post(
                Union.ADMINISTRATOR,
                "/api/v1/due-runs",
                Json.createObjectBuilder().build(),
                202);
        for (int i = 0; i < 300 && isBusy(); i++) {
            Thread.sleep(200);
        }
        if (isBusy()) {
            throw new IllegalStateException("the daily run does not end");
        }
    }

    private boolean isBusy() throws SQLException {
        return database.count("select count(*) from act_ru_job where handler_type_ <> 'timer-start-event'")
                        + database.count(
                                "select count(*) from act_ru_execution where proc_def_key_ in ('due-run', 'notice')")
                > 0;
    }

    private void createFunctions() throws SQLException {
        database.run(
                "create function bench.new_id(old uuid, n int) returns uuid language sql immutable parallel safe as"
                        + " $$ select md5(old::text || ':' || n)::uuid $$",
                "create function bench.new_ref(old text, n int) returns text language sql immutable parallel safe as"
                        + " $$ select md5(old || ':' || n)::uuid::text $$",
                // a case number, or the id of something that the case has
                "create function bench.new_text(old text, old_number text, number text, n int) returns text"
                        + " language sql immutable parallel safe as $$ select case when old = old_number then number"
                        + " when old ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'"
                        + " then bench.new_ref(old, n) else old end $$",
                // composeRequest:<id>, or the id alone
                "create function bench.new_instance(old text, n int) returns text language sql immutable parallel safe as"
                        + " $$ select case when position(':' in old) = 0 then bench.new_ref(old, n)"
                        + " else split_part(old, ':', 1) || ':' || bench.new_ref(split_part(old, ':', 2), n) end $$",
                // away from today: what was stays past, what is to come stays ahead, and their order stays as it is
                "create function bench.spread(old date, days int) returns date language sql stable parallel safe as"
                        + " $$ select case when old = date '9999-12-31' then old when old > current_date then old + days"
                        + " when old < current_date then old - days else old end $$");
    }

    private void chooseTemplates() throws SQLException {
        database.run(
                "create table bench.template as select (row_number() over (order by case_number) - 1)::int as i,"
                        + " id as case_id, case_number, now() as taken_at from case_file where status <> 'CLOSED'",
                "create table bench.company_template as select (row_number() over (order by id) - 1)::int as i,"
                        + " id as company_id, joint_committee from company",
                "create table bench.part as"
                        + " select case_id::text as ref, case_id from bench.template"
                        + " union select case_number, case_id from bench.template"
                        + partsByCase("information_request", "impact_assessment", "agreed_plan", "escalation")
                        + " union select f.ai_system_id::text, f.id from case_file f join bench.template t on t.case_id = f.id",
                // an escalation that was raised beside the case is a process of its own, with its id as the key
                "create table bench.process as select e.root_proc_inst_id_ as root, p.case_id from act_ru_execution e join ("
                        + "select case_number as key, case_id from bench.template"
                        + " union select s.id::text, s.case_id from escalation s join bench.template using (case_id)) p"
                        + " on p.key = e.business_key_ where e.id_ = e.root_proc_inst_id_",
                "insert into bench.part select root, case_id from bench.process"
                        + " union select e.id_, p.case_id from act_ru_execution e"
                        + " join bench.process p on p.root = e.root_proc_inst_id_",
                "insert into bench.part select t.id_, p.case_id from act_ru_task t join bench.part p"
                        + " on p.ref = t.proc_inst_id_",
                "create unique index on bench.part (ref)");
    }

    private static String partsByCase(String... tables) {
        StringBuilder union = new StringBuilder();
        for (String table : tables) {
            union.append(" union select x.id::text, x.case_id from ")
                    .append(table)
                    .append(" x join bench.template using (case_id)");
        }
        return union.toString();
    }

    private void createCopies() throws SQLException {
        database.run(
                "create table bench.made (n int)",
                "create table bench.company_copy (c int primary key, n int, first_n int, days int, old_company uuid,"
                        + " company_id uuid, enterprise_number text, r int, region text, joint_committee text)",
                "create table bench.copy (n int primary key, days int, template int, old_case uuid, case_id uuid unique,"
                        + " old_number text, case_number text, c int, company_id uuid, centrale_id uuid, region text,"
                        + " r int, joint_committee text, team_id uuid, owner_id uuid, owner_name text)");
    }

    /** Writes down which copies there are to be. */
    private void plan(int from, int to) throws SQLException {
        String year = database.one("select extract(year from current_date)");
        long last = database.count(
                "select coalesce(max(split_part(case_number, '-', 2)::int), 0) from case_file where case_number like ?",
                year + "-%");
        database.run(
                "insert into bench.company_copy select c, c, c * " + CASES_PER_COMPANY + " + 1, 0, t.company_id,"
                        + " bench.new_id(t.company_id, c), b.base || to_char(97 - b.base % 97, 'FM00'), r.r, r.region,"
                        + " t.joint_committee from generate_series(0, " + (to - 1) / CASES_PER_COMPANY + ") c"
                        + " cross join lateral (select 15000000 + c as base) b"
                        + " join bench.company_template t on t.i = c % (select count(*) from bench.company_template)"
                        + " join bench.region r on r.r = c % (select count(*) from bench.region)"
                        + " on conflict do nothing",
                "insert into bench.copy select g.n, g.n * 37 % " + DAYS_APART
                        + ", t.i, t.case_id, bench.new_id(t.case_id, g.n),"
                        + " t.case_number, '" + year + "-' || lpad((" + last + " + g.n - " + (from - 1)
                        + ")::text, 6, '0'),"
                        + " c.c, c.company_id, r.centrale_id, c.region, c.r, c.joint_committee, o.team_id, o.staff_id, o.name"
                        + " from generate_series(" + from + ", " + to + ") g (n)"
                        + " join bench.template t on t.i = g.n % (select count(*) from bench.template)"
                        + " join bench.company_copy c on c.c = (g.n - 1) / " + CASES_PER_COMPANY
                        + " join bench.region r on r.r = c.r"
                        + " join bench.consultant o on o.r = c.r and o.j = c.c / 10 % ("
                        + "select count(*) from bench.consultant where r = 0)",
                "analyze bench.copy",
                "analyze bench.company_copy");
    }

    /** Where the application counts case numbers, it goes on after the last one. */
    private void moveNumbersOn() throws SQLException {
        database.run(
                "delete from free_case_number where year || '-' || lpad(sequence::text, 6, '0') in"
                        + " (select case_number from bench.copy)",
                "update case_number set last_sequence = greatest(last_sequence,"
                        + " (select max(split_part(case_number, '-', 2)::int) from case_file"
                        + " where case_number like year || '-%'))",
                "select setval(pg_get_serial_sequence('timeline_entry', 'position'), max(position)) from timeline_entry");
    }
}
