package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, wide and narrow: nothing is broken, nobody is shut out, nothing sticks out. Here in Dutch; {@link
 * PagesInFrenchTest} is a class of its own so that both run side by side. With {@code -Dshots} it leaves pictures of them
 * in {@code target/shots}, for people to look at.
 */
@ExtendWith(InspraakRunning.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    /** To an employer's form that is not there. */
    private static final String NO_LINK = "/answer/" + "A".repeat(43);

    private final Inspraak inspraak;
    private final Chromium chromium;
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    PagesTest(Inspraak inspraak, Chromium chromium) {
        this.inspraak = inspraak;
        this.chromium = chromium;
    }

    String language() {
        return "nl";
    }

    @BeforeAll
    void pages_to_look_at() {
        Colleague katrien = inspraak.colleague("k.peeters");
        String number = katrien.registers(Introduction.of("Beeldherkenning "
                + "metonderbrokenheidsverklaringsaanvraagformulieren ".repeat(2) + System.identityHashCode(this)));
        JsonObject there = katrien.reads(number);
        String company = "/companies/" + there.getString("companyId");
        pages.put("work", "/");
        pages.put("work-all", "/?tasks=all");
        pages.put("cases", "/cases");
        pages.put("cases-found", "/cases?stage=negotiation&sort=company");
        pages.put("cases-none", "/cases?q=zzzzzz");
        pages.put("search", "/search");
        pages.put("search-found", "/search?q=directie");
        pages.put("search-none", "/search?q=zzzzzz");
        pages.put("register", "/cases/new");
        pages.put("register-wrong", "/cases/new?enterpriseNumber=123");
        pages.put("register-known", "/cases/new?enterpriseNumber=" + Introduction.VAN_HOVE);
        pages.put("register-unknown", "/cases/new?enterpriseNumber=0403.170.701");
        pages.put("case-new", "/cases/" + number);
        pages.put("duties", "/cases/" + number + "/duties");
        pages.put("employer", "/cases/" + number + "/employer");
        firstIn(katrien, "impact-assessment").ifPresent(one -> pages.put("answers", "/cases/" + one + "/answers"));
        pages.put("answers-none", "/cases/" + number + "/answers");
        String writing = writingARequest(katrien);
        pages.put("request", "/cases/" + writing + "/request");
        pages.put("request-start", "/cases/" + writing + "/request?begin=anew");
        pages.put("answer-shut", NO_LINK);
        for (String stage : List.of("impact-assessment", "negotiation", "agreed-plan", "re-evaluation", "closed")) {
            firstIn(katrien, stage).ifPresent(one -> pages.put("case-" + stage, "/cases/" + one));
        }
        SentDocuments documents = new SentDocuments(katrien, number);
        String document = documents.sendText("name=" + "bewaartermijnverlengingsvoorstel".repeat(4) + ".txt", "tekst");
        pages.put("documents", "/cases/" + number + "/documents");
        pages.put("document", "/cases/" + number + "/documents/" + document);
        pages.put("case-turn", "/cases/" + number + "?do=suspend");
        pages.put("letter", aLetter(katrien));
        String escalation = "/escalations/" + anEscalation(katrien, number);
        pages.put("escalations", "/escalations");
        pages.put("escalations-none", "/escalations?region=luxembourg");
        pages.put("escalations-level", "/escalations?level=regional-office");
        pages.put("escalation", escalation);
        pages.put("escalation-turn", escalation + "?do=withdraw");
        pages.put("library", "/library");
        pages.put("library-figures", "/library?kind=benchmark&verification=mismatch");
        pages.put("library-none", "/library?q=zzzzzz");
        for (String kind : List.of("question", "misconception", "benchmark", "clause")) {
            pages.put("library-" + kind, "/library/" + entryOf(katrien, kind));
        }
        firstIn(katrien, "closed").ifPresent(one -> pages.put("practice", "/cases/" + one + "/practice"));
        pages.put("rules", "/rules");
        pages.put("rules-none", "/rules?status=pending&source=be&q=zzzz");
        pages.put("rule", "/rules/BE-39-INFO");
        pages.put("rule-pending", "/rules/EU-COM-2025-837");
        pages.put("calendar", "/calendar");
        pages.put("calendar-empty", "/calendar?month=2199-02");
        pages.put("calendar-day", "/calendar?day=" + firstDue(katrien));
        pages.put("settings", "/settings");
        pages.put("companies", "/companies");
        pages.put("company", company);
        pages.put("company-change", company + "/change");
        pages.put("system", company + "/systems");
        pages.put("import", "/cases/import");
        pages.put("import-report", "/cases/import/" + anImport(katrien) + "?state=all");
        pages.put("not-there", "/cases/2026-999999");
    }

    /** One that waits to be looked at, about a system with a long name. */
    private String aLetter(Colleague katrien) {
        String number = katrien.registers(Introduction.of("Brieven "
                + "overdeonderbrokenheidsverklaringsaanvraagformulieren ".repeat(2) + System.identityHashCode(this)));
        for (String name : List.of("completeIntake", "composeRequest")) {
            Task task = katrien.tasksOf(number).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            katrien.completes(task, new Filling(Map.of()).fill(task)).expect(200);
        }
        JsonObject drafted = katrien.post(
                        "/cases/" + number + "/letters",
                        Json.createObjectBuilder().build())
                .expect(200)
                .json();
        return "/cases/" + number + "/letters/"
                + drafted.getJsonObject("letter").getString("id");
    }

    private static String anEscalation(Colleague katrien, String number) {
        JsonObject reason = Json.createObjectBuilder()
                .add("reason", "De directie weigert het bewaartermijnverlengingsvoorstel te bespreken. ".repeat(4))
                .build();
        return katrien.post("/cases/" + number + "/escalations", reason)
                .expect(201)
                .json()
                .getString("id");
    }

    /** A sheet with a row of each kind, which nobody starts. */
    private static String anImport(Colleague colleague) {
        String system = "Toezicht " + "metonderbrokenheidsverklaringsaanvraagformulieren ".repeat(2);
        byte[] file = SheetOfCases.of(1, system)
                .row("2", "", "12", "9", "?", "veel", "nl", system, "", "", "ergens", "31/04/2027", "", "", "", "")
                .row(
                        "3",
                        "Zon",
                        SheetOfCases.aNumber(),
                        "118",
                        "Namur",
                        "",
                        "",
                        system,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "X",
                        "")
                .csv();
        return SentSheet.send(colleague, file).id();
    }

    private static String firstDue(Colleague colleague) {
        JsonObject due = colleague
                .get("/deadlines?withinDays=3660&limit=1")
                .expect(200)
                .items()
                .get(0)
                .getJsonObject("deadline");
        return due.getString("safeOn", due.getString("dueOn"));
    }

    private static String entryOf(Colleague colleague, String kind) {
        return colleague
                .get("/library?limit=1&kind=" + kind)
                .expect(200)
                .items()
                .get(0)
                .getString("code");
    }

    /** A case whose information request was begun, and is not written to its end. */
    private static String writingARequest(Colleague colleague) {
        String number = colleague.registers(Introduction.anIntroduction());
        Task intake = colleague.tasksOf(number).get(0);
        colleague
                .completes(intake, new Filling(java.util.Map.of()).fill(intake))
                .expect(200);
        colleague
                .post(
                        "/cases/" + number + "/information-requests/draft",
                        Json.createObjectBuilder().add("begin", "proposal").build())
                .expect(200);
        return number;
    }

    private static java.util.Optional<String> firstIn(Colleague colleague, String stage) {
        return colleague.get("/cases?limit=1&sort=number&stage=" + stage).expect(200).items().stream()
                .map(line -> line.getString("number"))
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void given_every_page_when_shown_then_it_is_whole_and_open_to_everybody(int width) {
        String language = language();
        findings.clear();
        try (Window window = chromium.window(language, width)) {
            window.visit("/sign-in?lang=" + language);
            look(window, "sign-in", language, width);
            window.signIn("k.peeters");
            pages.forEach((name, path) -> {
                window.visit(path);
                look(window, name, language, width);
            });
            findings.addAll(window.complaints().stream()
                    // the browser tells of the page that is rightly not there
                    .filter(complaint -> !complaint.contains("/cases/2026-999999") && !complaint.contains(NO_LINK))
                    .toList());
        }
        try (Window window = chromium.window(language, width)) {
            window.visit("/sign-in?lang=" + language);
            window.signIn("c.maes");
            for (String address : List.of("new", "new?kind=benchmark", "Q-GEN-01/change", "import")) {
                window.visit("/library/" + address);
                look(window, "library-" + address.replaceAll("[^A-Za-z0-9]", "-"), language, width);
            }
            window.visit("/templates");
            look(window, "templates", language, width);
            findings.addAll(window.complaints());
        }
        try (Window window = chromium.window(language, width)) {
            window.visit("/sign-in?lang=" + language);
            window.signIn("admin");
            window.visit("/house");
            look(window, "house", language, width);
            findings.addAll(window.complaints());
        }
        assertThat(findings).isEmpty();
    }

    /** Closely once wide and once narrow: what another language changes at the other width, its words and breadth show. */
    private void look(Window window, String name, String language, int width) {
        Page page = window.page();
        String place = name + "-" + language + "-" + width;
        EveryPage.findings(page, language, width).forEach(finding -> findings.add(place + ": " + finding));
        if (language.equals("nl") == (width == 1280)) {
            EveryPage.closely(page, place).forEach(finding -> findings.add(place + ": " + finding));
        }
    }
}
