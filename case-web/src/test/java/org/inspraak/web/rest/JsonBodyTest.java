package org.inspraak.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void given_members_of_the_right_types_when_read_then_their_values_are_there() throws IOException {
        JsonBody body = body("""
                {"name": "Zoë 🚚 עברית", "headcount": 412, "goLive": "2027-03-01", "region": "east-flanders",
                 "monitoring": true, "regions": ["antwerp", "liege"], "bodies": [{"name": "a"}, {"name": "b"}]}""");

        assertThat(body.text("name")).isEqualTo("Zoë 🚚 עברית");
        assertThat(body.wholeNumber("headcount")).isEqualTo(412);
        assertThat(body.date("goLive")).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(body.oneOf("region", Region.class)).isEqualTo(Region.EAST_FLANDERS);
        assertThat(body.yesNo("monitoring")).isTrue();
        assertThat(body.someOf("regions", Region.class)).containsExactly(Region.ANTWERP, Region.LIEGE);
        assertThat(body.list("bodies", one -> one.text("name"))).containsExactly("a", "b");
        body.done();
    }

    @Test
    void given_several_wrong_types_when_done_then_each_is_told_with_its_name() throws IOException {
        JsonBody body = body("""
                {"name": 7, "headcount": "abc", "goLive": "2027-04-31", "region": "flanders", "monitoring": "yes",
                 "id": "7", "rows": [{"count": 1.5}, 3], "company": []}""");

        body.text("name");
        body.wholeNumber("headcount");
        body.date("goLive");
        body.oneOf("region", Region.class);
        body.yesNo("monitoring");
        body.id("id");
        body.list("rows", one -> one.wholeNumber("count"));
        body.object("company", one -> one.text("name"));

        assertThat(findings(body))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("name", "value.not-text"),
                        tuple("headcount", "value.not-whole-number"),
                        tuple("goLive", "date.impossible"),
                        tuple("region", "value.not-a-choice"),
                        tuple("monitoring", "value.not-yes-or-no"),
                        tuple("id", "value.not-an-id"),
                        tuple("rows[0].count", "value.not-whole-number"),
                        tuple("rows[1]", "value.not-an-object"),
                        tuple("company", "value.not-an-object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"b\":[{\"a\":1,\"a\":2}]}", "{}{}", "{} x", "{", "[1"})
    void given_a_member_twice_or_no_end_where_it_should_be_when_read_then_it_is_refused(String text) {
        assertThat(catchThrowableOfType(RefusedRequest.class, () -> body(text)).code())
                .isEqualTo("request.not-json");
    }

    @Test
    void given_members_nobody_asked_for_when_done_then_they_are_told_at_their_depth() throws IOException {
        JsonBody body = body("{\"naam\": 1, \"company\": {\"colour\": \"red\"}}");

        body.object("company", one -> one.text("name"));

        assertThat(findings(body))
                .extracting(Finding::field, Finding::code)
                .containsExactlyInAnyOrder(tuple("naam", "field.unknown"), tuple("company.colour", "field.unknown"));
    }

    @Test
    void given_null_or_nothing_when_read_then_both_are_null_and_only_has_tells_them_apart() throws IOException {
        JsonBody body = body("{\"pilotStart\": null}");

        assertThat(body.date("pilotStart")).isNull();
        assertThat(body.date("goLive")).isNull();
        assertThat(body.has("pilotStart")).isTrue();
        assertThat(body.has("goLive")).isFalse();
        body.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":", "not json", "{\"a\" \"b\"}", "{} {}"})
    void given_broken_json_when_read_then_it_is_refused_with_400(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("request.not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"text\"", "null"})
    void given_json_that_is_no_object_when_read_then_it_is_refused_with_400(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("request.not-an-object");
    }

    @Test
    void given_a_nesting_without_end_when_read_then_it_is_refused_with_400() {
        String deep = "{\"a\":".repeat(100_000);

        assertThat(refusal(deep.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    }

    @Test
    void given_bytes_that_are_no_utf8_when_read_then_they_are_refused_with_400() {
        assertThat(refusal(new byte[] {'{', (byte) 0xc3, (byte) 0x28, '}'}).code())
                .isEqualTo("request.not-utf8");
    }

    @Test
    void given_more_than_a_megabyte_when_read_then_it_is_refused_with_413() {
        byte[] large = new byte[JsonBodyReader.MOST_BYTES + 1];
        java.util.Arrays.fill(large, (byte) ' ');

        assertThat(refusal(large).status()).isEqualTo(413);
    }

    @Test
    void given_the_same_content_in_another_layout_when_fingerprinted_then_they_are_equal() throws IOException {
        assertThat(body("{\"a\": 1,\n \"b\": [true]}").fingerprint())
                .isEqualTo(body("{\"a\":1,\"b\":[true]}").fingerprint())
                .isNotEqualTo(body("{\"a\":2,\"b\":[true]}").fingerprint());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static JsonBody body(String json) throws IOException {
        return JsonBodyReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Finding> findings(JsonBody body) {
        return catchThrowableOfType(CaseRuleViolation.class, body::done).findings();
    }

    private static RefusedRequest refusal(byte[] bytes) {
        return catchThrowableOfType(RefusedRequest.class, () -> JsonBodyReader.read(new ByteArrayInputStream(bytes)));
    }
}
