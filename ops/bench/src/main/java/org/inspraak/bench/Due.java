package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ops/bench/due}: so many deadlines fall due in one run: seven in ten are duties that the law sets, two in ten
 * answers that an employer owes, for which a process waits, and one in ten measures and reviews. Tells how long the run
 * takes, and proves that it handled each of them once.
 */
public final class Due {

    private static final int SECONDS_TO_END = 3600;
    private static final int PROMISED_SECONDS = 180;

    private final Options options;
    private final Path home;
    private final Application application;
    private Database database;

    private Due(Options options, Path home, Path data) {
        this.options = options;
        this.home = home;
        this.application = new Application(home, data, options.port());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read(List.of(arguments));
        Path home = Path.of(System.getenv("INSPRAAK_HOME")).toAbsolutePath();
        Path data = options.data() != null ? options.data() : Files.createTempDirectory("inspraak-due-");
        Due due = new Due(options, home, data);
        Thread atEnd = new Thread(() -> due.application.end(options.data() == null), "stop");
        Runtime.getRuntime().addShutdownHook(atEnd);
        if (!due.run()) {
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        application.start();
        database = Database.in(application.data());
        Rest rest = new Rest(options.port());
        new Generator(rest, database, Due::say).growTo(options.cases());
        warmUp(rest);
        prepare(options.cases());
        report("to handle");
        run(rest);
        return judge();
    }

    /** A run over a few, so that what is measured is not how Java starts. */
    private void warmUp(Rest rest) throws Exception {
        prepare(options.cases() / 20);
        run(rest);
        // what it missed is handed up afterwards, which is not what is measured
        database.run("delete from missed_duty");
        for (int i = 0; i < SECONDS_TO_END * 5 && isHandingUp(); i++) {
            Thread.sleep(200);
        }
    }

    private boolean isHandingUp() throws SQLException {
        return database.count("select count(*) from act_ru_execution where proc_def_key_ = 'missed-duties'") > 0;
    }

    private void prepare(int deadlines) throws SQLException {
        database.run(
                "drop table if exists bench.due",
                "create table bench.due (id uuid primary key, kind text)",
                "insert into bench.due select d.id, d.kind from deadline d join case_file c on c.id = d.case_id"
                        + " where d.kind = 'ANSWER' and c.status = 'OPEN' and d.state in ('RUNNING', 'LATE')"
                        + " order by d.id limit " + deadlines * 2 / 10,
                "insert into bench.due select d.id, d.kind from deadline d join case_file c on c.id = d.case_id"
                        + " where d.kind in ('MEASURE', 'REVIEW') and c.status = 'OPEN' and d.state in ('RUNNING', 'LATE')"
                        + " order by d.id limit " + deadlines / 10,
                "insert into bench.due select d.id, d.kind from deadline d join case_file c on c.id = d.case_id"
                        + " where d.rule_code is not null and c.status = 'OPEN' order by d.id limit " + deadlines
                        + " - (select count(*) from bench.due)",
                // nothing else is due
                "update deadline set tell_on = null, follow_up = false where tell_on is not null or follow_up",
                "update deadline d set state = 'RUNNING', met_on = null, paused_on = null, told_at = null,"
                        + " due_on = current_date - 1, safe_on = case when safe_on is null then null else current_date - 2 end,"
                        + " remind_on = array[current_date - 30, current_date - 7], tell_on = current_date"
                        + " from bench.due b where b.id = d.id",
                "vacuum analyze deadline",
                "checkpoint");
    }

    private void report(String what) throws SQLException {
        for (String[] row : database.rows("select kind, count(*) from bench.due group by kind order by 2 desc")) {
            say(String.format("%-30s %,10d %s", row[0].toLowerCase(java.util.Locale.ROOT), Long.valueOf(row[1]), what));
        }
    }

    private void run(Rest rest) throws Exception {
        long before = database.count("select count(*) from due_run where ended_at is not null");
        rest.post(
                Union.ADMINISTRATOR,
                "/api/v1/due-runs",
                Json.createObjectBuilder().build(),
                202);
        for (int i = 0; i < SECONDS_TO_END * 5; i++) {
            if (database.count("select count(*) from due_run where ended_at is not null") > before) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the run does not end");
    }

    private boolean judge() throws SQLException, IOException {
        String[] run = database.rows(
                        "select extract(epoch from ended_at - started_at), handled, followed_up, put_aside,"
                                + " to_handle, started_at from due_run order by started_at desc limit 1")
                .get(0);
        double seconds = Double.parseDouble(run[0]);
        long all = database.count("select count(*) from bench.due");
        String since = "timestamptz '" + run[5] + "'";
        List<String> findings = new ArrayList<>();
        expect(findings, "handled", Long.parseLong(run[1]), all);
        expect(findings, "followed up", Long.parseLong(run[2]), all);
        expect(findings, "put aside", Long.parseLong(run[3]), 0);
        expect(
                findings,
                "told of",
                database.count("select count(*) from bench.due b join deadline d using (id) where d.told_at >= " + since
                        + " or d.recorded_at >= " + since
                        + " or d.kind = 'ANSWER' and d.state = 'RUNNING' and d.due_on > current_date"),
                all);
        expect(
                findings,
                "entries on timelines",
                database.count("select count(*) from timeline_entry where code = 'deadline-passed' and recorded_at >= "
                        + since),
                all);
        expect(
                findings,
                "answers chased",
                database.count("select count(*) from timeline_entry where code = 'answer-reminder' and recorded_at >= "
                                + since)
                        + database.count("select count(*) from escalation where raised_at >= " + since
                                + " and kind like '%ANSWER%'"),
                database.count("select count(*) from bench.due where kind = 'ANSWER'"));
        expect(
                findings,
                "left",
                database.count("select count(*) from deadline where follow_up or tell_on <= current_date"),
                0);
        say(String.format("%,d deadlines in %.1f s: %,.0f in a second", all, seconds, all / seconds));
        say(String.format(
                "promised: at most %d s: %s", PROMISED_SECONDS, seconds <= PROMISED_SECONDS ? "kept" : "MISSED"));
        say(findings.isEmpty() ? "each was handled once" : "NOT each was handled once: " + findings);
        JsonObject json = Json.createObjectBuilder()
                .add("deadlines", all)
                .add("seconds", seconds)
                .add("promisedSeconds", PROMISED_SECONDS)
                .add("eachOnce", findings.isEmpty())
                .build();
        say(json.toString());
        Files.writeString(home.resolve("ops/bench/target/due.json"), json.toString());
        return findings.isEmpty();
    }

    private static void expect(List<String> findings, String what, long counted, long expected) {
        if (counted != expected) {
            findings.add(what + " " + counted + ", expected " + expected);
        }
    }

    private static void say(String line) {
        System.out.println(
                Duration.ofMillis(System.nanoTime() / 1_000_000 - STARTED).toSeconds() + " s  " + line);
    }

    private static final long STARTED = System.nanoTime() / 1_000_000;
}
