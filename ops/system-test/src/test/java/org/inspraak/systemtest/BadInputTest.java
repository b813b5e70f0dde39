package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer says where and what, in the reader's language, and nothing is stored. */
@ExtendWith(InspraakRunning.class)
class BadInputTest {

    private static final String[] LANGUAGES = {"nl", "fr", "de", "en"};
    private static final String MUCH = "lang verhaal ".repeat(10_000_000 / 13);

    private final Colleague katrien;
    private final Database database;

    BadInputTest(Inspraak inspraak) {
        this.katrien = inspraak.colleague("k.peeters");
        this.database = inspraak.database();
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                arguments("company.enterpriseNumber", Json.createValue("1033.956.356")),
                arguments("company.enterpriseNumber", Json.createValue("BE 12")),
                arguments("company.enterpriseNumber", Json.createValue(1033956355)),
                arguments("decisionOn", Json.createValue("2027-02-30")),
                arguments("goLive", Json.createValue("01/03/2027")),
                arguments("implementationStart", Json.createValue("0206-01-12")),
                arguments("pilotStart", Json.createValue("20226-01-12")),
                arguments("pilotStart", JsonValue.TRUE),
                arguments("learntOn", Json.createValue("2099-01-01")),
                arguments("learntHow", Json.createValue("van horen zeggen")),
                arguments("learntHow", JsonValue.NULL),
                arguments("firstInvolved", Json.createValue(3)),
                arguments("ownerId", Json.createValue("ik")),
                arguments("ownerId", Json.createValue("00000000-0000-0000-0000-000000000001")),
                arguments("aiSystem.name", Json.createValue(" ")),
                arguments("aiSystem.name", Json.createValue("stem\u0000sturing")),
                arguments("aiSystem.name", Json.createValue("lang ".repeat(100))),
                arguments("aiSystem.purpose", Json.createValue("lang ".repeat(5000))),
                arguments("aiSystem.personalData", Json.createValue("misschien")),
                arguments("aiSystem.functions", Json.createValue("toezicht")),
                arguments("companyId", Json.createValue("00000000-0000-0000-0000-000000000001")),
                arguments("nochGezien", Json.createValue(1)),
                arguments("aiSystem.nochGezien", Json.createValue(1)));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void given_a_wrong_field_when_registering_then_it_is_named_in_the_readers_language(String field, JsonValue value) {
        refuses(anIntroduction().with(field, value), field);
    }

    static Stream<Arguments> wrongCompanies() {
        return Stream.of(
                arguments("headcount", Json.createValue(-1)),
                arguments("headcount", Json.createValue(1_000_000_000)),
                arguments("headcount", Json.createValue(10_000_000_000L)),
                arguments("headcount", Json.createValue(12.5)),
                arguments("headcount", Json.createValue("abc")),
                arguments("jointCommittee", Json.createValue("999.99")),
                arguments("jointCommittee", Json.createValue("magazijnen")),
                arguments("region", Json.createValue("atlantis")),
                arguments("language", Json.createValue("eo")),
                arguments("name", JsonValue.NULL),
                arguments("name", Json.createValue("\u0000")));
    }

    @ParameterizedTest
    @MethodSource("wrongCompanies")
    void given_a_new_company_with_a_wrong_field_when_registering_then_it_is_named(String field, JsonValue value) {
        Introduction atNewCompany = anIntroduction().with("company.enterpriseNumber", "0403.170.701");
        refuses(atNewCompany.with("company." + field, value), "company." + field);
    }

    @Test
    void given_go_live_before_the_pilot_when_registering_then_go_live_is_named() {
        refuses(anIntroduction().with("pilotStart", "2027-06-01"), "goLive");
    }

    @Test
    void given_a_form_with_several_mistakes_when_registering_then_all_are_told_at_once() {
        Introduction wrong = anIntroduction()
                .with("decisionOn", "2027-02-30")
                .with("learntHow", "van horen zeggen")
                .with("company.headcount", Json.createValue("abc"));

        Problem problem = Problem.in(katrien.tries(wrong), 422);

        assertThat(problem.fields()).contains("decisionOn", "learntHow", "company.headcount");
    }

    private void refuses(Introduction introduction, String field) {
        List<String> before = database.rowsPerTable();
        Set<String> sentences = new TreeSet<>();
        for (String language : LANGUAGES) {
            Answer answer = katrien.reading(language).tries(introduction);
            Problem problem = Problem.in400s(answer);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(problem.fields()).as(answer.toString()).contains(field);
            sentences.add(problem.at(field));
        }
        assertThat(sentences).as("a sentence in each language").hasSize(LANGUAGES.length);
        assertThat(database.rowsPerTable()).isEqualTo(before);
    }

    @Test
    void given_ten_megabytes_when_sent_then_it_is_refused_in_the_400s() {
        List<String> before = database.rowsPerTable();

        Problem.in400s(katrien.tries(anIntroduction().with("aiSystem.purpose", MUCH)));
        Problem.in400s(katrien.rest().sendBytes("POST", "/api/v1/cases", "application/json", new byte[10_000_000]));

        assertThat(database.rowsPerTable()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"tekst\"",
                "{\"a\":1,}",
                "{'a':1}",
                "",
                "{\"learntHow\":\"\\ud800\"}",
                "\u0000"
            })
    void given_no_right_json_when_sent_then_it_is_refused(String body) {
        List<String> before = database.rowsPerTable();

        Problem.in400s(katrien.rest().send("POST", "/api/v1/cases", "application/json", body));

        assertThat(database.rowsPerTable()).isEqualTo(before);
    }

    @Test
    void given_bytes_that_are_no_utf8_when_sent_then_they_are_refused() {
        byte[] latin = "{\"learntHow\":\"caf\u00e9\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        Problem.in400s(katrien.rest().sendBytes("POST", "/api/v1/cases", "application/json", latin));
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/xml, 415"})
    void given_another_media_type_when_sent_then_it_is_refused(String type, int status) {
        Problem.in(katrien.rest().send("POST", "/api/v1/cases", type, "{}"), status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?limit=abc",
                "/cases?limit=0",
                "/cases?limit=100000",
                "/cases?after=%00",
                "/cases?after=zomaar",
                "/cases?stage=overal",
                "/cases?sort=mooiste",
                "/cases?text=%00",
                "/cases?owner=ik",
                "/cases/2026-12",
                "/cases/2026-999999",
                "/tasks/1",
                "/tasks?limit=-1",
                "/deadlines?withinDays=x",
                "/deadlines?withinDays=99999",
                "/companies/1",
                "/companies/by-number/1",
                "/ai-systems/00000000-0000-0000-0000-000000000001",
                "/nergens"
            })
    void given_a_wrong_address_or_parameter_when_asked_then_a_problem_says_so(String path) {
        Problem.in400s(katrien.get(path));
    }

    @Test
    void given_a_wrong_method_when_asked_then_405_and_what_is_allowed() {
        Answer answer = katrien.rest().send("PUT", "/api/v1/cases", "application/json", "{}");

        Problem.in(answer, 405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void given_a_running_case_when_its_system_is_registered_again_then_the_case_is_offered() {
        Introduction introduction = anIntroduction();
        String number = katrien.registers(introduction);
        List<String> before = database.rowsPerTable();

        Problem problem = Problem.in(katrien.tries(introduction), 409);

        assertThat(problem.code()).isEqualTo("case.already-registered");
        assertThat(problem.member("number")).isEqualTo(number);
        assertThat(problem.detail()).contains(number);
        assertThat(database.rowsPerTable()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83e\udd16 stemsturing \ud83d\udc69\u200d\ud83c\udfed",
                "\u0627\u0644\u0627\u062e\u062a\u064a\u0627\u0631 \u0628\u0627\u0644\u0635\u0648\u062a",
                "\u05d1\u05d7\u05d9\u05e8\u05d4 \u05e7\u05d5\u05dc\u05d9\u05ea",
                "e\u0301\u00e9 <script>alert('x')</script> & \"quotes\" '; drop table case_file; --"
            })
    void given_text_in_any_script_when_registered_then_it_reads_back_equal(String name) {
        Introduction introduction = Introduction.of(name + " " + java.util.UUID.randomUUID());

        JsonObject there = katrien.reads(katrien.registers(introduction));

        assertThat(there.getString("aiSystem")).isEqualTo(introduction.systemName());
    }

    @Test
    void given_a_wrong_form_when_a_task_is_completed_then_every_field_is_told_and_it_stays_open() {
        String number = katrien.registers(anIntroduction());
        Task intake = katrien.tasksOf(number).get(0);
        List<String> before = database.rowsPerTable();
        JsonObject wrong = Json.createObjectBuilder()
                .add("firstInvolved", "ooit")
                .add("decisionOn", "2027-02-30")
                .add("summary", "een\u0000twee")
                .add("nergens", 1)
                .build();

        Problem problem = Problem.in(katrien.completes(intake, wrong), 422);

        assertThat(problem.fields()).contains("firstInvolved", "decisionOn", "summary", "nergens");
        assertThat(database.rowsPerTable()).isEqualTo(before);
        assertThat(katrien.task(intake.id()).json().getString("state")).isEqualTo("open");
    }

    @Test
    void given_no_token_or_a_wrong_one_when_asked_then_401_with_a_challenge(Inspraak inspraak) {
        Caller nobody = inspraak.nobody();
        for (Caller caller : new Caller[] {nobody, nobody.bearing("x"), nobody.bearing("a.b.c")}) {
            Answer answer = caller.get("/api/v1/cases");
            Problem.in(answer, 401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
