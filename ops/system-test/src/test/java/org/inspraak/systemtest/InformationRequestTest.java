package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A round of questions: suggested, written, sent, answered by the three, reviewed, and asked again. */
@ExtendWith(InspraakRunning.class)
class InformationRequestTest {

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Colleague katrien;

    InformationRequestTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
        this.katrien = inspraak.colleague("k.peeters");
    }

    @Test
    void given_a_case_when_a_whole_round_goes_over_rest_then_the_follow_up_holds_only_what_is_open() {
        String number = atItsRequest();
        List<JsonObject> suggestions = items(number, "/suggestions");
        assertThat(suggestions).hasSizeGreaterThanOrEqualTo(41);
        assertThat(suggestions).extracting(one -> one.getString("topic")).contains("general", "worker-data");
        assertThat(suggestions)
                .filteredOn(one -> one.getString("fit").equals("because"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getString("reason")).isNotBlank());
        begin(number, "nothing");
        writeTwo(number, suggestions.get(0).getString("code"));
        complete(number, "composeRequest");
        complete(number, "sendRequest");
        JsonObject sent = katrien.get(path(number, "")).expect(200).items().get(0);
        List<JsonObject> questions = sent.getJsonArray("questions").getValuesAs(JsonObject.class);
        assertThat(questions.get(0).getJsonObject("statutory").getString("rule"))
                .isEqualTo("BE-39-INFO");
        JsonObject own = questions.get(questions.size() - 1);
        JsonObject first = questions.get(0);
        answer(number, sent, first, "employer", "answered", "Een stemsysteem");
        answer(number, sent, own, "employer", "answered", "De leverancier");
        answer(number, sent, own, "workers", "contradicted", "Wij betaalden zelf");
        answer(number, sent, own, "union", "partly", "Zie de factuur");
        complete(number, "awaitAnswers");
        JsonObject complete =
                katrien.get(path(number, "/completeness")).expect(200).json();
        assertThat(complete.getInt("answered")).isEqualTo(1);
        assertThat(complete.getJsonArray("checklist").getValuesAs(JsonObject.class))
                .extracting(item -> item.getString("item"), item -> item.getString("state"))
                .contains(tuple("nature-of-technology", "received"), tuple("reasons", "outstanding"));
        complete(number, "reviewAnswers", Map.of("completeness", "incomplete"), "questions");
        begin(number, "left-open");
        List<JsonObject> again = katrien.get(path(number, "/draft"))
                .expect(200)
                .json()
                .getJsonArray("questions")
                .getValuesAs(JsonObject.class);
        assertThat(again)
                .extracting(one -> one.getString("question"))
                .contains(own.getString("question"))
                .doesNotContain(first.getString("question"));
        assertThat(again).allSatisfy(one -> assertThat(one).containsKey("origin"));
    }

    @Test
    void given_two_who_write_the_same_draft_when_one_saw_an_older_one_then_412_and_no_version_428() {
        String number = atItsRequest();
        String seen = begin(number, "nothing").etag();
        JsonObject body = draft(number, List.of());
        assertThat(put(katrien.with("If-Match", seen), path(number, "/draft"), body)
                        .status())
                .isEqualTo(200);
        assertThat(put(katrien.with("If-Match", seen), path(number, "/draft"), body)
                        .status())
                .isEqualTo(412);
        assertThat(put(katrien, path(number, "/draft"), body).status()).isEqualTo(428);
    }

    @Test
    void given_the_page_when_a_request_is_written_in_the_browser_then_it_is_kept_ordered_and_asked() {
        String number = atItsRequest();
        try (Window window = chromium.window("nl", 390).signIn("k.peeters")) {
            RequestOnPage.begin(window, number);
            int law = window.find(".in-q:has-text('wettelijk')").count();
            assertThat(law).isPositive();
            RequestOnPage.addOwn(window, RequestOnPage.OWN);
            Locator own = window.find(".in-q").filter(new Locator.FilterOptions().setHasText(RequestOnPage.OWN));
            int last = number(own);
            window.send(own.locator("[id$=':up']"));
            window.isContent();
            assertThat(number(own)).isEqualTo(last - 1);
            window.send(window.find(".in-q [id$=':remove']").first());
            window.isContent();
            assertThat(number(own)).isEqualTo(last - 2);
            // whoever leaves finds it again
            window.visit("/");
            window.visit("/cases/" + number + "/request");
            assertThat(own.count()).isEqualTo(1);
            RequestOnPage.finish(window);
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(katrien.tasksOf(number)).extracting(Task::name).containsExactly("sendRequest");
        assertThat(katrien.readsPart(number, "information-requests").body()).contains(RequestOnPage.OWN);
    }

    @Test
    void given_a_request_that_was_sent_when_an_answer_is_noted_in_the_browser_then_it_stands_beside_the_others() {
        String number = atItsRequest();
        complete(number, "composeRequest");
        complete(number, "sendRequest");
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.visit("/cases/" + number + "/answers");
            window.send(window.find(".in-voice--employer a").first());
            window.find(".in-saying select").selectOption("PARTLY");
            window.find(".in-saying textarea").fill("Een nota zonder cijfers");
            window.send(window.find(".in-saying [id$=':next']"));
            window.isContent();
            assertThat(window.find(".in-voice--employer").first().innerText()).contains("Een nota zonder cijfers");
            assertThat(window.find(".in-saying").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void given_what_was_typed_when_nobody_presses_anything_then_it_is_kept_after_a_while_and_is_there_again() {
        String number = atItsRequest();
        begin(number, "nothing");
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            window.page().clock().install();
            window.visit("/cases/" + number + "/request");
            Locator introduction =
                    window.find("#write [id^='write:introduction'] textarea, textarea[id^='write:introduction']");
            introduction.fill("Geachte heer");
            assertThat(window.find("#kept").innerText()).isEmpty();
            awaitKept(window);
            assertThat(draft(number).getString("introduction")).isEqualTo("Geachte heer");
            // and once more, on top of what was kept by itself
            introduction.fill("Geachte mevrouw");
            awaitKept(window);

            window.visit("/cases/" + number + "/request");
            assertThat(introduction.inputValue()).isEqualTo("Geachte mevrouw");
            introduction.fill("Geachte mevrouw, geachte heer");
            awaitKept(window);
            RequestOnPage.finish(window);
            assertThat(window.complaints()).isEmpty();
        }
        assertThat(katrien.readsPart(number, "information-requests").body()).contains("Geachte mevrouw, geachte heer");
    }

    /** A quarter of a minute goes by in the browser, and it says at what time it kept what was written. */
    private static void awaitKept(Window window) {
        window.page().evaluate("document.getElementById('kept').textContent = ''");
        window.page().clock().fastForward(15_000);
        window.page().waitForFunction("() => document.getElementById('kept').textContent !== ''");
        assertThat(window.find("#kept").innerText()).matches(Words.in("nl").of("request.kept") + " \\d{2}:\\d{2}");
        assertThat(window.find("#kept").getAttribute("role")).isEqualTo("status");
    }

    private JsonObject draft(String number) {
        return katrien.get(path(number, "/draft")).expect(200).json();
    }

    @Test
    void given_a_request_about_the_product_elsewhere_when_one_begins_with_it_then_what_changed_is_marked() {
        String product = "PickPilot " + UUID.randomUUID();
        String elsewhere = atItsRequest(katrien, product, "Hypermarkt De Schelde NV", "0123456749");
        begin(elsewhere, "nothing");
        writeTwo(elsewhere, items(elsewhere, "/suggestions").get(0).getString("code"));
        complete(elsewhere, "composeRequest");
        complete(elsewhere, "sendRequest");

        String number = atItsRequest(katrien, product, "Van Hove Logistiek NV", Introduction.VAN_HOVE);
        JsonObject earlier = items(number, "/earlier").stream()
                .filter(one -> one.getString("caseNumber").equals(elsewhere))
                .findFirst()
                .orElseThrow();
        assertThat(earlier.getString("likeness")).isEqualTo("same-product");
        beginWith(katrien, number, earlier.getString("id")).expect(200);
        JsonObject begun = draft(number);
        List<JsonObject> taken = begun.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("question").equals(RequestOnPage.OWN))
                .map(one -> Json.createObjectBuilder()
                        .add("id", one.getString("id"))
                        .add("origin", one.getString("origin"))
                        .add("topic", "training")
                        .add("question", "Wie betaalt de opleiding hier?")
                        .build())
                .toList();
        assertThat(taken).hasSize(1);
        put(katrien.with("If-Match", "*"), path(number, "/draft"), draft(number, taken))
                .expect(200);
        JsonObject written = draft(number);
        assertThat(written.getJsonArray("questions").getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("question"), one -> one.getString("change"))
                .contains(tuple("Wie betaalt de opleiding hier?", "changed"));
        assertThat(written.getJsonArray("removed").toString()).contains("Wat is uw plan met AI?");

        // whoever does not see that case neither finds its request nor begins with it
        Colleague sophie = inspraak.colleague("s.lambert");
        String hers = atItsRequest(sophie, product, "Van Hove Logistiek NV", Introduction.VAN_HOVE);
        assertThat(sophie.get(path(hers, "/earlier")).expect(200).items()).isEmpty();
        assertThat(Problem.in(beginWith(sophie, hers, earlier.getString("id")), 422)
                        .code())
                .isEqualTo("inquiry.earlier-not-found");
    }

    private String atItsRequest(Colleague owner, String product, String company, String enterpriseNumber) {
        JsonObject there = Json.createObjectBuilder(Introduction.aCompany(enterpriseNumber))
                .add("name", company)
                .build();
        String number = owner.registers(Introduction.anIntroduction()
                .with("company", there)
                .with("aiSystem.product", Json.createValue(product)));
        complete(owner, number, "completeIntake", Map.of(), null);
        return number;
    }

    private static Answer beginWith(Colleague colleague, String number, String earlier) {
        JsonObject how = Json.createObjectBuilder()
                .add("begin", "earlier")
                .add("earlier", earlier)
                .build();
        return colleague.post(path(number, "/draft"), how);
    }

    private static int number(Locator question) {
        return Integer.parseInt(question.locator(".in-q__nr").innerText().strip());
    }

    // ---- what the story is told with

    private String atItsRequest() {
        String number = katrien.registers(Introduction.anIntroduction());
        complete(number, "completeIntake");
        return number;
    }

    private void complete(String number, String name) {
        complete(number, name, Map.of(), null);
    }

    /** @param without the field that is left as it is */
    private void complete(String number, String name, Map<String, String> decisions, String without) {
        complete(katrien, number, name, decisions, without);
    }

    private static void complete(
            Colleague colleague, String number, String name, Map<String, String> decisions, String without) {
        Task task = colleague.tasksOf(number).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not open"));
        JsonObjectBuilder values = Json.createObjectBuilder(new Filling(decisions).fill(task));
        if (without != null) {
            values.remove(without);
        }
        colleague.completes(task, values.build()).expect(200);
    }

    private Answer begin(String number, String how) {
        return katrien.post(
                        path(number, "/draft"),
                        Json.createObjectBuilder().add("begin", how).build())
                .expect(200);
    }

    private void writeTwo(String number, String code) {
        JsonObject library = Json.createObjectBuilder()
                .add("topic", "general")
                .add("question", "Wat is uw plan met AI?")
                .add("code", code)
                .build();
        JsonObject own = Json.createObjectBuilder()
                .add("topic", "training")
                .add("question", RequestOnPage.OWN)
                .build();
        put(katrien.with("If-Match", "*"), path(number, "/draft"), draft(number, List.of(own, library)))
                .expect(200);
    }

    private static JsonObject draft(String number, List<JsonObject> questions) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        questions.forEach(rows::add);
        return Json.createObjectBuilder()
                .add("recipient", "works-council")
                .add("language", "nl")
                .add("introduction", "Over dossier " + number)
                .add("questions", rows)
                .build();
    }

    private void answer(
            String number, JsonObject request, JsonObject question, String party, String state, String text) {
        JsonValue one =
                Json.createObjectBuilder().add("state", state).add("text", text).build();
        put(
                        katrien,
                        path(
                                number,
                                "/" + request.getString("id") + "/questions/" + question.getString("id") + "/answers/"
                                        + party),
                        Json.createObjectBuilder()
                                .add("answers", Json.createArrayBuilder().add(one))
                                .build())
                .expect(200);
    }

    private static Answer put(Colleague colleague, String path, JsonObject body) {
        return colleague.rest().send("PUT", "/api/v1" + path, "application/json", body.toString());
    }

    private List<JsonObject> items(String number, String part) {
        return katrien.get(path(number, part)).expect(200).items();
    }

    private static String path(String number, String part) {
        return "/cases/" + number + "/information-requests" + part;
    }
}
