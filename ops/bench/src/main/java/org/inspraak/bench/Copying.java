package org.inspraak.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inspraak.audit.CopiedEntries;

/** Copies the rows of the template cases, table by table, as {@link TableList} says and the schema is found to be. */
final class Copying {

    private static final int CASES_PER_COMMIT_WITH_TRIGGERS = 2000;

    /** Of the engine's columns, which are of one type, those that hold an id of a running process. */
    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "execution_id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "task_id_",
            "var_scope_");

    private final Database database;
    private final TableList tables;

    Copying(Database database, TableList tables) {
        this.database = database;
        this.tables = tables;
    }

    /** What the triggers are called that keep the texts that are searched. */
    private static final String OF_SEARCH = "^tr_search_text_|_searched$";

    /** Keeps the template cases' rows aside, each with the case or company that it belongs to. */
    void takeTemplates() throws SQLException {
        tables.mustKnow(
                database.column(
                        "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"));
        for (TableList.Table table : tables.mustBeEmpty()) {
            if (database.count("select count(*) from " + table.name()) > 0) {
                throw new IllegalStateException(table.name() + " holds rows, and tables.txt says that it does not");
            }
        }
        for (TableList.Table table : tables.copied()) {
            String key = "t." + table.by() + "::text";
            String join = table.kind() == TableList.Kind.COMPANY
                    ? "join bench.company_template p on p.company_id::text = " + key
                    : "join bench.part p on p.ref = " + key;
            String owner = table.kind() == TableList.Kind.COMPANY ? "p.company_id" : "p.case_id";
            database.run("create table bench.t_" + table.name() + " as select t.*, " + owner + " as bench_owner from "
                    + table.name() + " t " + join);
            if (table.kind() == TableList.Kind.CASE) {
                takeKeys(table.name());
            }
        }
    }

    /** By which the rows of tables further on name a row of this one. */
    private void takeKeys(String table) throws SQLException {
        List<String> keys = database.column("select attname from pg_attribute where attrelid = 'bench.t_" + table
                + "'::regclass and atttypid = 'uuid'::regtype and attname in ('id', 'content_id')");
        for (String key : keys) {
            database.run("insert into bench.part select " + key + "::text, bench_owner from bench.t_" + table
                    + " on conflict do nothing");
        }
    }

    /** Makes all rows of the copies with these numbers, which stand in {@code bench.copy} already. */
    void copy(int from, int to) throws Exception {
        // what triggers would put among the texts that are searched is copied as it is, words and all
        List<String> searching = database.column("select tgrelid::regclass || '%s trigger ' || tgname from pg_trigger"
                + " where not tgisinternal and tgname ~ '" + OF_SEARCH + "'");
        for (String trigger : searching) {
            database.run("alter table " + trigger.replace("%s", " disable"));
        }
        try {
            copyTables(from, to);
        } finally {
            for (String trigger : searching) {
                database.run("alter table " + trigger.replace("%s", " enable"));
            }
        }
    }

    private void copyTables(int from, int to) throws Exception {
        Set<String> withTriggers = Set.copyOf(database.column("select distinct tgrelid::regclass::text from pg_trigger"
                + " where not tgisinternal and tgenabled <> 'D'"));
        List<TableList.Table> all = tables.copied();
        int untriggered = all.size();
        while (untriggered > 0
                && !withTriggers.contains(all.get(untriggered - 1).name())) {
            untriggered--;
        }
        List<TableList.Table> inTurn = all.subList(0, untriggered);
        List<Callable<Void>> steps = new ArrayList<>();
        steps.add(() -> inTurn(inTurn, from, to));
        steps.add(() -> auditEntries(from, to));
        for (TableList.Table table : bigFirst(all.subList(untriggered, all.size()))) {
            steps.add(() -> atOnce(table, from, to));
        }
        runTwoAtATime(steps);
    }

    /**
     * With everything that triggers do, such as tallies: in small commits and by one writer, because tallies are few rows
     * that everybody changes; and what they look up is copied before.
     */
    private Void inTurn(List<TableList.Table> some, int from, int to) throws SQLException {
        try (Connection connection = database.connect()) {
            for (TableList.Table table : some) {
                for (int first = from; first <= to; first += CASES_PER_COMMIT_WITH_TRIGGERS) {
                    int last = Math.min(to, first + CASES_PER_COMMIT_WITH_TRIGGERS - 1);
                    Database.run(connection, insert(table, first, last));
                }
            }
        }
        return null;
    }

    private List<TableList.Table> bigFirst(List<TableList.Table> unordered) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        for (TableList.Table table : unordered) {
            rows.put(table.name(), database.count("select count(*) from bench.t_" + table.name()));
        }
        return unordered.stream()
                .sorted(Comparator.comparing((TableList.Table table) -> rows.get(table.name()))
                        .reversed())
                .toList();
    }

    private static void runTwoAtATime(List<Callable<Void>> steps) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> running = steps.stream().map(workers::submit).toList();
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            workers.shutdownNow();
        }
    }

    private Void atOnce(TableList.Table table, int from, int to) throws SQLException {
        try (Connection connection = database.connect()) {
            // no reference is checked row by row: References checks them all afterwards
            Database.run(connection, "set session_replication_role = replica", insert(table, from, to));
        }
        return null;
    }

    private Void auditEntries(int from, int to) throws Exception {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            CopiedEntries.write(connection, from, to);
            connection.commit();
        }
        return null;
    }

    private String insert(TableList.Table table, int from, int to) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String[] column : database.rows(
                "select attname, format_type(atttypid, null), attidentity from pg_attribute where attrelid = ?::regclass"
                        + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                table.name())) {
            String given = table.expressions().get(column[0]);
            if (given != null || column[2].isEmpty()) {
                columns.add(column[0]);
                values.add(given != null ? given : valueOf(table, column[0], column[1]));
            }
        }
        for (String named : table.expressions().keySet()) {
            if (!columns.contains(named)) {
                throw new IllegalStateException(
                        "tables.txt names " + table.name() + "." + named + ", which is not there");
            }
        }
        String copies = table.kind() == TableList.Kind.COMPANY
                ? "bench.company_copy k join bench.t_" + table.name() + " t on t.bench_owner = k.old_company"
                : "bench.copy k join bench.t_" + table.name() + " t on t.bench_owner = k.old_case";
        // the companies of these cases, less those that the copies before them share
        String range = table.kind() == TableList.Kind.COMPANY
                ? "k.first_n between " + from + " and " + to
                : "k.n between " + from + " and " + to;
        // cases come in the order of their numbers; what happens to them is scattered, as in years of work
        String order = table.by().equals("id") ? " order by k.n" : "";
        return "insert into " + table.name() + " (" + String.join(", ", columns) + ") overriding system value select "
                + String.join(", ", values) + " from " + copies + " where " + range + order;
    }

    private static String valueOf(TableList.Table table, String column, String type) {
        String old = "t." + column;
        return switch (type) {
            case "uuid" -> "bench.new_id(" + old + ", k.n)";
            case "date" -> "bench.spread(" + old + ", k.days)";
            case "timestamp with time zone" -> old + " - k.days * interval '1 day'";
            default ->
                table.name().startsWith("act_") && ENGINE_IDS.contains(column)
                        ? "bench.new_ref(" + old + ", k.n)"
                        : old;
        };
    }
}
