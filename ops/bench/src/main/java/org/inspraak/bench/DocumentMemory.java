package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ops/bench/documents}: what documents cost the server in memory while they come in and go out. What is promised is
 * what is held: the heap after a collection of garbage. The whole process is told beside, which keeps what its heap once
 * grew to.
 */
public final class DocumentMemory {

    private static final long MEGA = 1_000_000;
    private static final long PROMISED = 20 * MEGA;
    private static final Person KATRIEN = new Person("k.peeters", "inspraak-demo");
    private static final byte[] LINE = "Elke zin van dit document is dezelfde, opdat het zo groot wordt als het moet.\n"
            .getBytes(StandardCharsets.UTF_8);

    private final Application application;
    private final Path home;
    private final int port;
    private final long size;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> sent = new ArrayList<>();
    private final JsonArrayBuilder figures = Json.createArrayBuilder();
    private ServerMemory memory;
    private Rest rest;
    private String documents;
    private boolean isKept = true;

    private DocumentMemory(Application application, Path home, int port, long size) {
        this.application = application;
        this.home = home;
        this.port = port;
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.read(List.of(arguments));
        Path home = Path.of(System.getenv("INSPRAAK_HOME")).toAbsolutePath();
        Path data = options.data() != null ? options.data() : Files.createTempDirectory("inspraak-documents-");
        Application application = new Application(home, data, options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> application.end(options.data() == null), "stop"));
        boolean isQuick = List.of(arguments).contains("--quick");
        if (!new DocumentMemory(application, home, options.port(), isQuick ? 20 * MEGA : 100 * MEGA).run()) {
            System.exit(1);
        }
    }

    private boolean run() throws Exception {
        application.start();
        memory = new ServerMemory(application.server().pid());
        rest = new Rest(port);
        String number = rest.get(KATRIEN, "/api/v1/cases?owner=me&limit=1", 200)
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("number");
        documents = "/api/v1/cases/" + number + "/documents";
        // what is measured is not how Java starts
        all(List.of(this::send, this::send));
        awaitChecked();
        all(List.of(this::get, this::get));
        measure("1 in", List.of(this::send));
        measure("4 in", List.of(this::send, this::send, this::send, this::send));
        measure("1 out", List.of(this::get));
        measure("4 out", List.of(this::get, this::get, this::get, this::get));
        String json = Json.createObjectBuilder()
                .add("megabytesEach", size / MEGA)
                .add("promisedMegabytes", PROMISED / MEGA)
                .add("figures", figures)
                .build()
                .toString();
        say(json);
        Files.writeString(home.resolve("ops/bench/target/documents.json"), json);
        return isKept;
    }

    private void measure(String what, List<Callable<Void>> moves) throws Exception {
        awaitChecked();
        long heldAtRest = memory.held();
        long wholeAtRest = memory.whole();
        memory.forgetPeak();
        ExecutorService threads = Executors.newFixedThreadPool(moves.size());
        long most = 0;
        int looks = 0;
        List<Future<Void>> running = moves.stream().map(threads::submit).toList();
        while (running.stream().anyMatch(one -> !one.isDone())) {
            most = Math.max(most, memory.held());
            looks++;
        }
        for (Future<Void> one : running) {
            one.get();
        }
        threads.shutdown();
        long more = Math.max(0, most - heldAtRest);
        long wholeMore = Math.max(0, memory.peak() - wholeAtRest);
        isKept &= more <= PROMISED;
        say(String.format(
                "%-5s of %d MB: %5.1f MB more held than the %.1f MB at rest (%d looks), the process %.1f MB more than %.1f MB: %s",
                what,
                size / MEGA,
                (double) more / MEGA,
                (double) heldAtRest / MEGA,
                looks,
                (double) wholeMore / MEGA,
                (double) wholeAtRest / MEGA,
                more <= PROMISED ? "kept" : "MISSED"));
        figures.add(Json.createObjectBuilder()
                .add("what", what)
                .add("heldAtRest", heldAtRest)
                .add("moreHeld", more)
                .add("processAtRest", wholeAtRest)
                .add("processMore", wholeMore)
                .add("looks", looks));
    }

    private static void all(List<Callable<Void>> moves) throws Exception {
        for (Callable<Void> move : moves) {
            move.call();
        }
    }

    /** What came in is being looked at for a while; that is not what is measured. */
    private void awaitChecked() throws Exception {
        Database database = Database.in(application.data());
        while (database.count("select count(*) from act_ru_execution where proc_def_id_ like 'document-check%'") > 0) {
            Thread.sleep(200);
        }
    }

    private HttpRequest.Builder request(String path) throws IOException {
        String bearer = rest.bearer(KATRIEN).replaceFirst("Authorization: ", "").strip();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", bearer);
    }

    private Void send() throws Exception {
        HttpRequest request = request(documents + "?name=groot.txt")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Lines(size)), size))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("sent, but " + answer.statusCode() + " " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            synchronized (sent) {
                sent.add(reader.readObject().getString("id"));
            }
        }
        return null;
    }

    private Void get() throws Exception {
        HttpRequest request =
                request(documents + "/" + sent.get(0) + "/content").build();
        HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
        try (InputStream bytes = answer.body()) {
            long got = 0;
            byte[] buffer = new byte[64 * 1024];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                got += read;
            }
            if (answer.statusCode() != 200 || got != size) {
                throw new IOException("got " + got + " bytes with " + answer.statusCode());
            }
        }
        return null;
    }

    /** So many bytes of text, made while they are read. */
    private static final class Lines extends InputStream {

        private final long length;
        private long place;

        Lines(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return place < length ? LINE[(int) (place++ % LINE.length)] : -1;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
