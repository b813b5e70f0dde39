package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ops/bench/search}: 100,000 documents of four languages, ten in a case, and the first page of what a consultant,
 * a regional officer and a legal adviser look for.
 */
public final class Search {

    private static final int DOCUMENTS_PER_CASE = 10;
    private static final int AT_ONCE = 500;
    private static final int WRITERS = 2;
    private static final double PROMISED_P95 = 200;

    private final Options options;
    private final Path home;
    private final Application application;
    private Database database;
    private Texts texts;

    private Search(Options options, Path home, Path data) {
        this.options = options;
        this.home = home;
        this.application = new Application(home, data, options.port());
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read(List.of(arguments));
        Path home = Path.of(System.getenv("INSPRAAK_HOME")).toAbsolutePath();
        Path data = options.data() != null ? options.data() : Files.createTempDirectory("inspraak-search-");
        Search search = new Search(options, home, data);
        Thread atEnd = new Thread(() -> search.application.end(options.data() == null), "stop");
        Runtime.getRuntime().addShutdownHook(atEnd);
        if (!search.run()) {
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        application.start();
        database = Database.in(application.data());
        texts = Texts.read();
        Rest rest = new Rest(options.port());
        new Generator(rest, database, Search::say).growTo(options.cases() / DOCUMENTS_PER_CASE);
        fill();
        List<Figures> figures = new ArrayList<>();
        say(Figures.header());
        for (Map.Entry<String, Person> reader : readers().entrySet()) {
            String bearer = rest.bearer(reader.getValue());
            say(reader.getKey() + " finds for beleid: "
                    + rest.get(reader.getValue(), "/api/v1/search?q=beleid&limit=20", 200)
                            .get("total"));
            Load.run(clients(bearer), 8, options.warm());
            for (int count : options.clients()) {
                List<Load.Round> rounds = new ArrayList<>();
                for (int round = 0; round < options.rounds(); round++) {
                    rounds.add(Load.run(clients(bearer), count, options.seconds()));
                }
                Figures one = Figures.of("search as " + reader.getKey(), options.cases(), count, rounds);
                figures.add(one);
                say(one.line());
            }
        }
        return judge(figures);
    }

    private static Map<String, Person> readers() {
        Map<String, Person> readers = new LinkedHashMap<>();
        readers.put("consultant", Union.consultant(0, 0));
        readers.put("officer", Union.officer(0));
        readers.put("adviser", Union.adviser());
        return readers;
    }

    private Load.Clients clients(String bearer) {
        return number -> {
            HttpConnection connection = new HttpConnection(options.port());
            Random chance = new Random(number + System.nanoTime());
            return new Load.Client() {
                @Override
                public void act() throws IOException {
                    String path = "/api/v1/search?limit=20&q="
                            + URLEncoder.encode(texts.question(chance), StandardCharsets.UTF_8);
                    HttpConnection.Answer answer = connection.send(Rest.request("GET", path, bearer, null), false);
                    if (answer.status() != 200) {
                        throw new IOException(path + ": " + answer.status() + " " + answer.body());
                    }
                }

                @Override
                public void close() throws IOException {
                    connection.close();
                }
            };
        };
    }

    /** By the triggers that word every text, with the index built afterwards. */
    private void fill() throws Exception {
        long there = database.count("select count(*) from search_text where kind = 'DOCUMENT'");
        if (there >= options.cases()) {
            return;
        }
        List<String> cases = database.column(
                "select id from case_file order by case_number desc limit " + options.cases() / DOCUMENTS_PER_CASE);
        String index = database.one("select pg_get_indexdef('ix_search_text_words'::regclass)");
        try (Connection connection = database.connect()) {
            Database.run(connection, "drop index ix_search_text_words");
            insertTogether(cases);
            Database.run(
                    connection,
                    "set maintenance_work_mem = '256MB'",
                    index,
                    "vacuum analyze search_text",
                    "checkpoint");
        }
        say("documents made; "
                + String.join(
                        ", ",
                        database.rows("select pg_size_pretty(pg_total_relation_size("
                                        + "'search_text')), pg_size_pretty(pg_relation_size('ix_search_text_words'))")
                                .get(0))
                + " for the table and its index of words");
    }

    private void insertTogether(List<String> cases) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int first = 0; first < WRITERS; first++) {
                writers.add(writer(cases, first));
            }
            for (Future<Void> one : threads.invokeAll(writers)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Void> writer(List<String> cases, int first) {
        return () -> {
            try (Connection connection = database.connect()) {
                insert(connection, cases, first);
            }
            return null;
        };
    }

    private Texts.Text nextText() {
        synchronized (texts) {
            return texts.next();
        }
    }

    private void insert(Connection connection, List<String> cases, int first) throws SQLException {
        String sql =
                "insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)"
                        + " values ('DOCUMENT', gen_random_uuid(), cast(? as uuid), ?, ?, ?, ?, current_date - cast(? as int))";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = first; i < options.cases(); i += WRITERS) {
                Texts.Text text = nextText();
                statement.setString(1, cases.get(i % cases.size()));
                statement.setString(2, i % 3 == 0 ? "DELEGATES" : "UNION");
                statement.setString(3, text.language().toUpperCase(java.util.Locale.ROOT));
                statement.setString(4, text.title());
                statement.setString(5, text.content());
                statement.setInt(6, i * 7919 % 1500);
                statement.addBatch();
                if (i / WRITERS % AT_ONCE == AT_ONCE - 1 || i + WRITERS >= options.cases()) {
                    statement.executeBatch();
                }
                if (i % 20_000 == 0) {
                    say("document " + i);
                }
            }
        }
    }

    private boolean judge(List<Figures> figures) throws IOException {
        boolean kept = true;
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Figures one : figures) {
            if (one.clients() == 1) {
                kept &= one.p95() <= PROMISED_P95;
            }
            json.add(one.json());
        }
        say("promised: the first page within " + PROMISED_P95 + " ms at the 95th percentile: "
                + (kept ? "kept" : "MISSED"));
        String all = json.build().toString();
        say(all);
        Path file = home.resolve("ops/bench/target/search.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, all);
        return kept;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
