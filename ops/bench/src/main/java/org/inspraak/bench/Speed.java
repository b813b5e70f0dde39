package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** {@code ops/bench/speed}: the whole run, from an empty folder to the table. */
public final class Speed {

    private final Options options;
    private final Path home;
    private final Application application;
    private final List<Figures> figures = new ArrayList<>();
    private final JsonObjectBuilder sizes = Json.createObjectBuilder();
    private double bytesPerCase;
    private Database database;
    private Rest rest;

    private Speed(Options options, Path home, Path data) {
        this.options = options;
        this.home = home;
        this.application = new Application(home, data, options.port());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read(List.of(arguments));
        Path home = Path.of(System.getenv("INSPRAAK_HOME")).toAbsolutePath();
        Path data = options.data() != null ? options.data() : Files.createTempDirectory("inspraak-speed-");
        Speed speed = new Speed(options, home, data);
        Thread atEnd = new Thread(() -> speed.application.end(options.data() == null), "stop");
        Runtime.getRuntime().addShutdownHook(atEnd);
        speed.run();
    }

    private void run() throws Exception {
        application.start();
        database = Database.in(application.data());
        if (options.profile() > 0 && Profile.prepare(database)) {
            // the database loads what counts its statements only when it starts
            application.stop();
            application.start();
            database = Database.in(application.data());
        }
        rest = new Rest(options.port());
        Generator generator = new Generator(rest, database, Speed::say);
        JsonObject machine = machine();
        say(machine.toString());
        say(Figures.header());
        if (options.few() < options.cases() && generator.made() <= options.few()) {
            generator.growTo(options.few());
            measure(options.few(), true);
        }
        generator.growTo(options.cases());
        bytesPerCase = size("as generated");
        measure(options.cases(), false);
        size("after the runs");
        if (options.bare()) {
            measureBare();
        }
        report(machine);
    }

    private void measure(int cases, boolean listsOnly) throws Exception {
        Scenarios scenarios = new Scenarios(rest, database);
        for (String name : scenarios.names()) {
            if (options.wants(name) && (Scenarios.isList(name) || !listsOnly)) {
                if (Scenarios.isList(name) || name.equals("list-page")) {
                    say(name + " shows " + scenarios.look(name));
                }
                measure(scenarios.get(name), name, cases);
            }
        }
    }

    private void measure(Scenarios.Maker maker, String name, int cases) throws Exception {
        int most = options.clients().get(options.clients().size() - 1);
        Load.run(maker.make(), most, options.warm());
        for (int clients : options.clients()) {
            List<Load.Round> rounds = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                rounds.add(Load.run(maker.make(), clients, options.seconds()));
            }
            keep(Figures.of(name, cases, clients, rounds));
        }
        if (options.profile() > 0) {
            Profile profile = new Profile(database, application.server(), application.data());
            say(profile.during(() -> Load.run(maker.make(), most, options.profile())));
        }
    }

    private void measureBare() throws Exception {
        Bare bare = new Bare(database, options, application.javaOptions());
        for (String what : List.of("register", "complete")) {
            if (options.wants(what)) {
                for (boolean ours : new boolean[] {false, true}) {
                    bare.measure(what, ours).forEach(this::keep);
                }
            }
        }
    }

    private void keep(Figures one) {
        figures.add(one);
        say(one.line());
    }

    /** All tables with their indexes, over the open cases. */
    private double size(String when) throws SQLException {
        long bytes = database.count("select sum(pg_total_relation_size(oid)) from pg_class"
                + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')");
        long open = database.count("select count(*) from case_file where status <> 'CLOSED'");
        say(String.format("%,d bytes, %,d open cases, %s: %,d bytes per open case", bytes, open, when, bytes / open));
        sizes.add(when, Json.createObjectBuilder().add("bytes", bytes).add("openCases", open));
        return (double) bytes / open;
    }

    private JsonObject machine() throws SQLException, IOException, InterruptedException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        JsonObjectBuilder database = Json.createObjectBuilder();
        for (String[] setting : this.database.rows("select name, current_setting(name) from pg_settings"
                + " where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers',"
                + " 'max_wal_size', 'work_mem') order by name")) {
            database.add(setting[0], setting[1]);
        }
        return Json.createObjectBuilder()
                .add("commit", commit())
                .add("cores", Runtime.getRuntime().availableProcessors())
                .add("memoryMb", system.getTotalMemorySize() >> 20)
                .add("java", Runtime.version().toString())
                .add("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .add("serverJavaOptions", String.join(" ", application.javaOptions()))
                .add("postgresql", database)
                .build();
    }

    private String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? said.strip() : "unknown";
    }

    private void report(JsonObject machine) throws IOException {
        List<Promises.Promise> promises = Promises.of(figures, options.cases(), options.few(), bytesPerCase);
        say("");
        say(Figures.header());
        figures.forEach(one -> say(one.line()));
        say("milliseconds; medians over " + options.rounds() + " rounds of " + options.seconds() + " s after "
                + options.warm() + " s of warm-up; client: processor time of the measuring itself, per request");
        say("of-all: the legal adviser of the centrale, who sees every case; an administrator sees no case content");
        say("register: one POST, with a new system at a known company; complete: one POST to a task's completion");
        say("");
        promises.forEach(one -> say(one.line()));
        JsonArrayBuilder measured = Json.createArrayBuilder();
        figures.forEach(one -> measured.add(one.json()));
        JsonArrayBuilder kept = Json.createArrayBuilder();
        promises.forEach(one -> kept.add(one.json()));
        JsonObject json = Json.createObjectBuilder()
                .add("bench", "speed")
                .add("machine", machine)
                .add("figures", measured)
                .add("sizes", sizes)
                .add("promises", kept)
                .build();
        Path file = home.resolve("ops/bench/target/speed.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.toString());
        say("");
        say(json.toString());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
