package org.inspraak.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is measured over HTTP, by name. Each is made anew for every round, with tokens that outlast it. */
final class Scenarios {

    /** Makes the clients of a round. */
    interface Maker {

        Load.Clients make() throws Exception;
    }

    /** The next request of a client. */
    private interface Requests {

        byte[] next(int client);
    }

    private static final String CASES = "/api/v1/cases?limit=50";
    private static final String TASKS = "/api/v1/tasks?limit=50";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONSULTANTS_PER_REGION = 2;

    private final Rest rest;
    private final Database database;
    private final int regions = Union.REGIONS.size();
    private final Map<String, Maker> all = new LinkedHashMap<>();
    private List<List<String>> numbers;
    private List<List<String>> companies;
    private Tasks tasks;

    Scenarios(Rest rest, Database database) {
        this.rest = rest;
        this.database = database;
        all.put("cases-of-region", () -> list(CASES, Union::officer));
        all.put("cases-of-all", () -> list(CASES, region -> Union.adviser()));
        all.put("tasks-of-region", () -> list(TASKS, Union::officer));
        all.put("tasks-of-all", () -> list(TASKS, region -> Union.officerOfAll()));
        all.put("case", this::oneCase);
        all.put("list-page", () -> pages(region -> "/cases"));
        all.put("case-page", this::casePage);
        all.put("register", this::register);
        all.put("complete", this::complete);
    }

    Maker get(String name) {
        return all.get(name);
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** Lists: what must not grow slower with the number of cases. */
    static boolean isList(String name) {
        return name.contains("-of-");
    }

    /** Asks once and tells what comes, so that nobody measures an empty list. */
    String look(String name) throws IOException {
        if (name.endsWith("-page")) {
            return rest.page(Union.officer(0), "/cases").split("href=\"/cases/2").length - 1 + " links to cases";
        }
        Person person = name.endsWith("-of-all") ? Union.officerOfAll() : Union.officer(0);
        var list = rest.get(person, name.startsWith("cases") ? CASES : TASKS, OK);
        return list.getJsonArray("items").size() + " of " + list.get("total");
    }

    private Load.Clients list(String path, IntFunction<Person> readers) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            requests.add(Rest.request("GET", path, rest.bearer(readers.apply(r)), null));
        }
        return http(OK, client -> anyOf(requests));
    }

    private Load.Clients oneCase() throws Exception {
        List<String> heads = officersHeads();
        List<List<String>> known = numbers();
        return http(OK, client -> {
            int r = anyRegion();
            return Rest.request("GET", "/api/v1/cases/" + anyOf(known.get(r)), heads.get(r), null);
        });
    }

    private Load.Clients casePage() throws Exception {
        List<List<String>> known = numbers();
        return pages(region -> "/cases/" + anyOf(known.get(region)));
    }

    private Load.Clients pages(IntFunction<String> path) throws IOException {
        List<String> cookies = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            cookies.add(rest.cookie(Union.officer(r)));
        }
        return http(OK, client -> {
            int r = client % regions;
            return Rest.request("GET", path.apply(r), cookies.get(r), null);
        });
    }

    private Load.Clients register() throws Exception {
        LocalDate today = LocalDate.parse(database.one("select current_date"));
        List<List<String>> heads = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            List<String> ofRegion = new ArrayList<>();
            for (int j = 0; j < CONSULTANTS_PER_REGION; j++) {
                ofRegion.add(rest.bearer(Union.consultant(r, j)));
            }
            heads.add(ofRegion);
        }
        List<List<String>> known = companies();
        return http(CREATED, client -> {
            int r = anyRegion();
            String head = anyOf(heads.get(r)) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
            return Rest.request("POST", "/api/v1/cases", head, introduction(anyOf(known.get(r)), today));
        });
    }

    private static String introduction(String company, LocalDate today) {
        return Json.createObjectBuilder()
                .add("companyId", company)
                .add(
                        "aiSystem",
                        Json.createObjectBuilder()
                                .add("name", "Orderpicking met stemsturing " + UUID.randomUUID())
                                .add("supplier", "PickPilot BV")
                                .add("product", "WMS PickPilot")
                                .add("purpose", "taaktoewijzing; prestatiemeting")
                                .add("personalData", true)
                                .add("monitoring", true)
                                .add(
                                        "affected",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("category", "arbeiders")
                                                        .add("affected", 180)
                                                        .add("total", 260))))
                .add("decisionOn", today.minusDays(7).toString())
                .add("implementationStart", today.plusDays(120).toString())
                .add("goLive", today.plusDays(150).toString())
                .add("learntHow", "delegate-reported")
                .add("learntOn", today.minusDays(3).toString())
                .build()
                .toString();
    }

    private Load.Clients complete() throws Exception {
        Tasks some = tasks();
        List<String> heads = officersHeads();
        return http(OK, client -> {
            Tasks.Open task = some.take();
            return Rest.request("POST", Tasks.path(task), heads.get(task.region()), some.body(task));
        });
    }

    /** Made when first needed: that completes a task of each kind. */
    Tasks tasks() throws IOException, SQLException {
        if (tasks == null) {
            tasks = Tasks.prepare(rest, database);
        }
        return tasks;
    }

    private List<String> officersHeads() throws IOException {
        List<String> heads = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            heads.add(rest.bearer(Union.officer(r)));
        }
        return heads;
    }

    private List<List<String>> numbers() throws SQLException {
        if (numbers == null) {
            numbers = byRegion("select case_number from bench.copy where r = ?");
        }
        return numbers;
    }

    private List<List<String>> companies() throws SQLException {
        if (companies == null) {
            companies = byRegion("select company_id from bench.company_copy where r = ?");
        }
        return companies;
    }

    private List<List<String>> byRegion(String query) throws SQLException {
        List<List<String>> lists = new ArrayList<>();
        for (int r : IntStream.range(0, regions).toArray()) {
            lists.add(database.column(query, r));
        }
        return lists;
    }

    private int anyRegion() {
        return ThreadLocalRandom.current().nextInt(regions);
    }

    private static <T> T anyOf(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    private Load.Clients http(int expected, Requests requests) {
        return number -> new Load.Client() {

            private final HttpConnection connection = new HttpConnection(rest.port());

            @Override
            public void act() throws IOException {
                byte[] request = requests.next(number);
                HttpConnection.Answer answer = connection.send(request, false);
                if (answer.status() != expected) {
                    throw new IOException("expected " + expected + ", got " + answer.status() + " "
                            + answer.header("location") + " " + answer.body() + "\nfor "
                            + new String(request, StandardCharsets.UTF_8));
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
