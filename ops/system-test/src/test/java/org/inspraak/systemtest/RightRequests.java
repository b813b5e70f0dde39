package org.inspraak.systemtest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds, for every operation, somebody who may ask it, and things that it can be asked of. */
final class RightRequests {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000002";

    private static final String RULE = "BE-KB73";

    private static final String ENTRY = "Q-DAT-01";

    private final Inspraak inspraak;
    private final Operations operations;
    private final Colleague katrien;
    private final Colleague griet;
    private final Colleague admin;
    private final Colleague julie;
    private final Colleague christel;
    private final Map<String, String> ids = new HashMap<>();
    private final String caseNumber;
    private final String caseInWriting;
    private final String caseWithLetter;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, RightRequest> byOperation = new HashMap<>();

    RightRequests(Inspraak inspraak, Operations operations) {
        this.inspraak = inspraak;
        this.operations = operations;
        this.katrien = inspraak.colleague("k.peeters");
        this.griet = inspraak.colleague("g.desmet");
        this.admin = inspraak.colleague("admin");
        this.julie = inspraak.colleague("j.adam");
        this.christel = inspraak.colleague("c.maes");
        this.caseNumber = katrien.registers(Introduction.anIntroduction());
        JsonObject there = katrien.reads(caseNumber);
        ids.put("companyId", there.getString("companyId"));
        ids.put("aiSystemId", there.getString("aiSystemId"));
        ids.put("ownerId", there.getString("ownerId"));
        // whoever this is, no account of the demo is locked by guesses at it
        ids.put("username", "nobody.at-all");
        ids.put("centraleId", firstIdIn(admin, "/centrales"));
        ids.put("teamId", firstIdIn(admin, "/teams"));
        ids.put("officeId", officeOfTeam());
        ids.put("escalationId", escalation());
        ids.put("staffId", griet.get("/me").expect(200).json().getString("id"));
        draftRule();
        draftEntry();
        this.caseInWriting = aCaseWithARequestInWriting();
        this.caseWithLetter = aCaseWithALetter();
        operations.all().forEach(operation -> byOperation.put(operation.name(), find(operation)));
    }

    private String escalation() {
        JsonObject reason =
                Json.createObjectBuilder().add("reason", "Geen gesprek").build();
        return katrien.post("/cases/" + caseNumber + "/escalations", reason)
                .expect(201)
                .json()
                .getString("id");
    }

    private String officeOfTeam() {
        return admin.get("/teams").expect(200).items().get(0).getString("officeId");
    }

    RightRequest of(Operations.Operation operation) {
        return byOperation.get(operation.name());
    }

    private RightRequest find(Operations.Operation operation) {
        boolean hasBody = operation.json().containsKey("requestBody");
        String mediaType = hasBody ? operations.mediaTypeOf(operation) : null;
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json, application/problem+json");
        headers.put("If-Match", "*");
        RightRequest request = new RightRequest(
                operation,
                pathOf(operation),
                Map.of(),
                headers,
                mediaType,
                "application/json".equals(mediaType) ? bodyOf(operation).toString() : hasBody ? "{" : null);
        return operation.path().endsWith("/tokens")
                ? request
                : request.withHeader(
                        "Authorization",
                        "Bearer " + tokens.computeIfAbsent(whoMay(operation).username(), inspraak::tokenOf));
    }

    /** The example of the description, with the ids of things that are there. */
    JsonObject bodyOf(Operations.Operation operation) {
        JsonObject example = operations.bodyOf(operation).getJsonObject("example");
        return RightRequest.grounded(example, "", ids).asJsonObject();
    }

    private Colleague whoMay(Operations.Operation operation) {
        String path = operation.path().replaceAll("\\{[a-z]+}", NO_ID);
        return Stream.of(katrien, griet, julie, christel)
                .filter(one -> may(one, operation, path))
                .findFirst()
                .orElse(admin);
    }

    private static boolean may(Colleague one, Operations.Operation operation, String path) {
        Answer answer = operation.method().equals("GET")
                ? one.rest().get(path)
                : one.rest().send(operation.method(), path, "application/json", "{");
        return answer.status() != 403;
    }

    /** A rule of which there is a draft. */
    private void draftRule() {
        if (julie.get("/legal-rules/" + RULE + "/draft").status() == 404) {
            String yaml =
                    julie.get("/legal-rules/export?code=" + RULE).expect(200).body();
            julie.rest()
                    .send(
                            "POST",
                            "/api/v1/legal-rules/import",
                            "application/yaml",
                            yaml.replace("careful: false", "careful: true"))
                    .expect(200);
        }
    }

    /** An entry of the library of which there is a draft. */
    private void draftEntry() {
        JsonObject example = operations.all().stream()
                .filter(operation -> operation.name().equals("PUT /api/v1/library/{code}/draft"))
                .map(operation -> operations.bodyOf(operation).getJsonObject("example"))
                .findFirst()
                .orElseThrow();
        christel.rest()
                .with("If-Match", "*")
                .send("PUT", "/api/v1/library/" + ENTRY + "/draft", "application/json", example.toString())
                .expect(200);
    }

    private Map<String, String> pathOf(Operations.Operation operation) {
        if (operation.path().contains("/measures/{id}")) {
            return openMeasure();
        }
        Map<String, String> path = new LinkedHashMap<>();
        String[] steps = operation.path().split("/");
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].startsWith("{")) {
                path.put(steps[i].substring(1, steps[i].length() - 1), thingIn(steps[i - 1]));
            }
        }
        if (operation.path().contains("/information-requests/draft")) {
            path.put("number", caseInWriting);
        } else if (operation.path().contains("/letters/{id}")) {
            path.put("number", caseWithLetter);
        }
        return path;
    }

    private String aCaseWithARequestInWriting() {
        String number = katrien.registers(Introduction.anIntroduction());
        completes(number, "completeIntake");
        JsonObject proposal =
                Json.createObjectBuilder().add("begin", "proposal").build();
        katrien.post("/cases/" + number + "/information-requests/draft", proposal)
                .expect(200);
        return number;
    }

    private String aCaseWithALetter() {
        String number = katrien.registers(Introduction.anIntroduction());
        completes(number, "completeIntake");
        completes(number, "composeRequest");
        JsonObject drafted = katrien.post("/cases/" + number + "/letters", JsonValue.EMPTY_JSON_OBJECT)
                .expect(200)
                .json();
        ids.put("letterId", drafted.getJsonObject("letter").getString("id"));
        return number;
    }

    private void completes(String number, String name) {
        Task open = katrien.tasksOf(number).stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
        katrien.completes(open, new Filling(Map.of()).fill(open)).expect(200);
    }

    private String thingIn(String collection) {
        return switch (collection) {
            case "cases" -> caseNumber;
            case "companies" -> ids.get("companyId");
            case "ai-systems" -> ids.get("aiSystemId");
            case "staff" -> ids.get("ownerId");
            case "escalations" -> ids.get("escalationId");
            case "letters" -> ids.get("letterId");
            case "documents" -> ids.computeIfAbsent("documentId", id -> document());
            case "tasks" -> katrien.tasksOf(caseNumber).get(0).id();
            case "deadlines" -> dutyOf(caseNumber);
            case "legal-rules" -> RULE;
            case "library" -> ENTRY;
            case "by-number" -> Introduction.VAN_HOVE;
            default -> NO_ID;
        };
    }

    /** One that was looked at: nothing of it changes by itself any more. */
    private String document() {
        String list = "/api/v1/cases/" + caseNumber + "/documents";
        String id = katrien.rest()
                .send("POST", list + "?name=nota.txt", "text/plain", "Een nota.")
                .expect(201)
                .json()
                .getString("id");
        String running = "select 1 from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                + " where d.key_ = 'document-check'";
        Patience.await(
                Duration.ofSeconds(60),
                () -> inspraak.database().column(running).isEmpty(),
                () -> "the document is still being looked at");
        return id;
    }

    private String dutyOf(String number) {
        return katrien.readsPart(number, "deadlines").items().stream()
                .filter(deadline -> deadline.getString("kind").equals("legal-duty"))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    /** In some case whose plan is agreed, a measure that is not carried out yet. */
    private Map<String, String> openMeasure() {
        for (JsonObject line :
                katrien.get("/cases?stage=re-evaluation&limit=200").expect(200).items()) {
            String number = line.getString("number");
            for (JsonObject edition : katrien.readsPart(number, "plan").items()) {
                for (JsonObject measure : edition.getJsonArray("measures").getValuesAs(JsonObject.class)) {
                    if (!measure.containsKey("doneOn")) {
                        return Map.of("number", number, "id", measure.getString("id"));
                    }
                }
            }
        }
        throw new AssertionError("no case has an open measure");
    }

    private static String firstIdIn(Colleague colleague, String list) {
        return colleague.get(list).expect(200).items().get(0).getString("id");
    }

    /** By its name, an open task of every kind that there is now. */
    Map<String, Task> openTasks() {
        Map<String, Task> byName = new TreeMap<>();
        String after = "";
        while (after != null) {
            Answer page = katrien.get("/tasks?limit=200" + after).expect(200);
            List<JsonObject> lines = page.items();
            lines.forEach(
                    line -> byName.computeIfAbsent(line.getString("name"), name -> katrien.task(line.getString("id"))));
            String next = page.json().getString("next", null);
            after = next == null ? null : "&after=" + next;
        }
        return byName;
    }
}
