package org.inspraak.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.workflow.BareEngine;

/**
 * A program of its own, started with the Java options of the application server: measures the bare engine and prints a
 * line for each round. Arguments: url, user, password, superuser's password, {@code ours} or {@code stock}, {@code register} or
 * {@code complete}, seconds of warm-up, seconds of a round, rounds, numbers of threads by comma.
 */
public final class BareRun {

    private record Open(String id, String name) {}

    private BareRun() {}

    public static void main(String[] arguments) throws Exception {
        Database database = new Database(arguments[0], arguments[1], arguments[2], arguments[3]);
        boolean ours = arguments[4].equals("ours");
        // the engine refuses a database whose history it was not told about
        setHistory(database, ours ? 0 : 3);
        try (BareEngine engine = BareEngine.start(database.url(), database.user(), database.password(), ours)) {
            engine.warmUp();
            Load.Client client = arguments[5].equals("register") ? registering(engine) : completing(engine, database);
            double warm = Double.parseDouble(arguments[6]);
            double seconds = Double.parseDouble(arguments[7]);
            String[] threads = arguments[9].split(",");
            Load.run(number -> client, Integer.parseInt(threads[threads.length - 1]), warm);
            for (String count : threads) {
                for (int round = 0; round < Integer.parseInt(arguments[8]); round++) {
                    print(count, Load.run(number -> client, Integer.parseInt(count), seconds));
                }
            }
        } finally {
            setHistory(database, 0);
        }
    }

    private static void setHistory(Database database, int level) throws SQLException {
        database.run("update act_ge_property set value_ = '" + level + "' where name_ = 'historyLevel'");
    }

    private static Load.Client registering(BareEngine engine) {
        return () -> engine.register("bare-" + UUID.randomUUID());
    }

    private static Load.Client completing(BareEngine engine, Database database) throws SQLException {
        List<Open> open = open(database);
        AtomicInteger next = new AtomicInteger();
        return () -> {
            Open task = open.get(next.getAndIncrement());
            engine.complete(task.id(), BareEngine.outcomeOf(task.name()));
        };
    }

    /** Of the generated cases, those that nobody completed yet, in the same haphazard order as over REST. */
    private static List<Open> open(Database database) throws SQLException {
        return database
                .rows(
                        "select a.id_, a.task_def_key_ from bench.t_case_task o join bench.copy k on k.old_case = o.bench_owner"
                                + " join case_task t on t.id = bench.new_id(o.id, k.n) join act_ru_task a on a.id_ = t.process_ref"
                                + " where o.state = 'OPEN' and t.state = 'OPEN' order by md5(t.id::text)")
                .stream()
                .map(row -> new Open(row[0], row[1]))
                .toList();
    }

    private static void print(String threads, Load.Round round) {
        System.out.println("ROUND " + threads + " " + round.count() + " " + round.perSecond() + " " + round.median()
                + " " + round.p95() + " " + round.p99() + " " + round.max() + " " + round.ownCpuMillis());
    }
}
