package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inspraak.bench.DocumentMoves.Halfway;
import org.inspraak.bench.ServerMemory.Held;

/**
 * {@code ops/bench/documents}: what documents cost the server in memory while they come in and go out. Two measures, and
 * what is promised is promised of both: the whole process, left alone; and what is held of its heap, for which its garbage
 * is collected while the documents move. And two kinds of people: those who take what comes, and those who stop in the
 * middle and let the server wait.
 */
public final class DocumentMemory {

    private static final long MEGA = 1_000_000;
    private static final long PROMISED = 20 * MEGA;
    private static final int LOOKS = 5;
    private static final int PAGES_BETWEEN = 50;
    private static final int COLLECTIONS = 2;
    private static final Person KATRIEN = new Person("k.peeters", "inspraak-demo");

    /** @param stops whether everybody stops in the middle */
    private record Move(String what, int howMany, boolean in, boolean stops) {}

    private static final List<Move> MOVES = List.of(
            new Move("1 in", 1, true, false),
            new Move("4 in", 4, true, false),
            new Move("4 in, stopping", 4, true, true),
            new Move("1 out", 1, false, false),
            new Move("4 out", 4, false, false),
            new Move("4 out, stopping", 4, false, true));

    private record Work(
            ExecutorService threads, List<Future<String>> running, CountDownLatch halfway, CountDownLatch on) {

        boolean isDone() {
            return running.stream().allMatch(Future::isDone);
        }

        /** Until everybody stands in the middle; who broke off before is heard at once. */
        void awaitHalfway() throws Exception {
            while (!halfway.await(1, TimeUnit.SECONDS)) {
                for (Future<String> one : running) {
                    if (one.isDone()) {
                        one.get();
                    }
                }
            }
        }

        void end() throws Exception {
            for (Future<String> one : running) {
                one.get();
            }
            threads.shutdown();
        }
    }

    private final Application application;
    private final Path home;
    private final int port;
    private final long size;
    private final JsonArrayBuilder figures = Json.createArrayBuilder();
    private ServerMemory memory;
    private Rest rest;
    private DocumentMoves moves;
    private String large;
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
        moves = new DocumentMoves(rest, KATRIEN, number);
        workADay();
        long before = memory.whole();
        long[] processMore = new long[MOVES.size()];
        for (int i = 0; i < MOVES.size(); i++) {
            processMore[i] = leftAlone(MOVES.get(i));
        }
        long after = memory.whole();
        say(String.format(
                "the process before the first large document: %.1f MB; after all of them %.1f MB",
                (double) before / MEGA, (double) after / MEGA));
        for (int i = 0; i < MOVES.size(); i++) {
            lookedAt(MOVES.get(i), processMore[i]);
        }
        String json = Json.createObjectBuilder()
                .add("megabytesEach", size / MEGA)
                .add("promisedMegabytes", PROMISED / MEGA)
                .add("over", moves.version().name())
                .add("processBefore", before)
                .add("processMoreAfterAll", after - before)
                .add("figures", figures)
                .build()
                .toString();
        say(json);
        Files.writeString(home.resolve("ops/bench/target/documents.json"), json);
        return isKept;
    }

    /**
     * How Java starts is not what is measured: pages are read and small documents moved until the heap has been used as
     * it is in a day's work. No large document was moved by then.
     */
    private void workADay() throws Exception {
        long until = memory.collections() + COLLECTIONS;
        while (memory.collections() < until) {
            for (int i = 0; i < PAGES_BETWEEN; i++) {
                rest.page(KATRIEN, "/cases");
            }
            String small = moves.send(MEGA, () -> {});
            awaitChecked();
            moves.get(small, MEGA, () -> {});
        }
    }

    /** @return by how much the whole process grew at its most */
    private long leftAlone(Move move) throws Exception {
        awaitChecked();
        long atRest = memory.whole();
        memory.forgetPeak();
        Work work = begin(move);
        if (move.stops()) {
            work.awaitHalfway();
        }
        work.on().countDown();
        work.end();
        return Math.max(0, memory.peak() - atRest);
    }

    private void lookedAt(Move move, long processMore) throws Exception {
        awaitChecked();
        Held atRest = memory.held();
        Held most = atRest;
        int looks = 0;
        while (looks < LOOKS) {
            Work work = begin(move);
            if (move.stops()) {
                work.awaitHalfway();
            }
            while (move.stops() ? looks < LOOKS : !work.isDone()) {
                Held now = memory.held();
                most = now.bytes() > most.bytes() ? now : most;
                looks++;
            }
            work.on().countDown();
            work.end();
        }
        report(move, processMore, atRest, most, looks);
    }

    private void report(Move move, long processMore, Held atRest, Held most, int looks) {
        long more = most.bytes() - atRest.bytes();
        boolean isGood = more <= PROMISED && processMore <= PROMISED;
        isKept &= isGood;
        say(String.format(
                "%-16s of %d MB: the process %5.1f MB more, held %5.1f MB more than the %.1f MB at rest (%d looks): %s",
                move.what(),
                size / MEGA,
                (double) processMore / MEGA,
                (double) more / MEGA,
                (double) atRest.bytes() / MEGA,
                looks,
                isGood ? "kept" : "MISSED; held " + most.moreThan(atRest)));
        figures.add(Json.createObjectBuilder()
                .add("what", move.what())
                .add("processMore", processMore)
                .add("heldAtRest", atRest.bytes())
                .add("moreHeld", more)
                .add("looks", looks));
    }

    private Work begin(Move move) {
        CountDownLatch on = new CountDownLatch(1);
        CountDownLatch there = new CountDownLatch(move.howMany());
        Halfway halfway = () -> {
            there.countDown();
            if (move.stops()) {
                on.await();
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(move.howMany());
        List<Future<String>> running = IntStream.range(0, move.howMany())
                .mapToObj(i -> threads.submit(() -> go(move, halfway)))
                .toList();
        return new Work(threads, new ArrayList<>(running), there, on);
    }

    private String go(Move move, Halfway halfway) throws Exception {
        if (move.in()) {
            large = moves.send(size, halfway);
        } else {
            moves.get(large, size, halfway);
        }
        return large;
    }

    /** What came in is being looked at for a while; that is not what is measured. */
    private void awaitChecked() throws Exception {
        Database database = Database.in(application.data());
        while (database.count("select count(*) from act_ru_execution where proc_def_id_ like 'document-check%'") > 0) {
            Thread.sleep(200);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
