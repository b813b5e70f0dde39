package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.systemtest.Introduction.anIntroduction;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a calendar of another maker reads at the address that somebody gave it. */
@ExtendWith(InspraakRunning.class)
class CalendarFeedTest {

    private static final int MOST_OCTETS = 75;

    private final Inspraak inspraak;
    private final Colleague katrien;

    CalendarFeedTest(Inspraak inspraak) {
        this.inspraak = inspraak;
        this.katrien = inspraak.colleague("k.peeters");
    }

    /** @param address as it is pasted into a calendar */
    private record Feed(String id, String address) {

        String path() {
            return URI.create(address).getPath();
        }
    }

    private static Feed feedOf(Colleague holder, String whose) {
        JsonObject made = holder.post(
                        "/me/calendar-feeds",
                        Json.createObjectBuilder()
                                .add("label", "Telefoon")
                                .add("whose", whose)
                                .build())
                .expect(201)
                .json();
        return new Feed(made.getString("id"), made.getString("address"));
    }

    private Answer read(Feed feed) {
        return inspraak.nobody().with("Accept", "text/calendar, */*").get(feed.path());
    }

    private void revoke(Colleague holder, Feed feed) {
        assertThat(holder.rest()
                        .delete("/api/v1/me/calendar-feeds/" + feed.id())
                        .status())
                .isEqualTo(204);
    }

    /** The entries of one case, by UID. */
    private Map<String, CalendarComponent> entries(Feed feed, String caseNumber) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(read(feed).expect(200).body())).getComponents().stream()
                            .filter(one -> value(one, "SUMMARY").startsWith(caseNumber + " "))
                            .collect(Collectors.toMap(one -> value(one, "UID"), one -> one));
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(CalendarComponent entry, String name) {
        return entry.getProperty(name).map(Property::getValue).orElseThrow();
    }

    /** Begins so far ahead that nothing is late and all of it lies within what calendars get. */
    private static Introduction beginning(LocalDate start) {
        return anIntroduction()
                .with("implementationStart", start.toString())
                .with("goLive", start.plusMonths(1).toString())
                .with("decisionOn", LocalDate.now().minusDays(7).toString())
                .with("learntOn", LocalDate.now().minusDays(6).toString());
    }

    private static JsonObject reason() {
        return Json.createObjectBuilder().add("reason", "Een oefening.").build();
    }

    @Test
    void given_a_case_when_its_owners_calendar_reads_then_its_deadline_is_there_and_nobody_is_named() {
        String number = katrien.registers(beginning(LocalDate.now().plusMonths(8)));
        Feed feed = feedOf(katrien, "own");

        Answer answer = read(feed).expect(200);

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(entries(feed, number).values())
                .as("each duty by the title of its rule")
                .isNotEmpty()
                .extracting(one -> value(one, "SUMMARY"))
                .allMatch(summary -> summary.matches(number + " · [\\p{L}].{5,} · (werkgever|vakbond).*"))
                .noneMatch(summary -> summary.contains("legal-duty") || summary.contains("BE-"));
        assertThat(answer.body()).doesNotContainIgnoringCase("Van Hove").doesNotContainIgnoringCase("Orderpicking");
        String[] lines = answer.body().split("\r\n");
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(MOST_OCTETS);
            assertThat(line).doesNotContain("\n").doesNotContain("\r").doesNotContain("\uFFFD");
        }
        assertThat(inspraak.nobody()
                        .with("If-None-Match", answer.etag())
                        .get(feed.path())
                        .status())
                .isEqualTo(304);
        assertThat(inspraak.serverLog()).doesNotContain(feed.path().substring("/calendar/".length(), 40));
        revoke(katrien, feed);
    }

    @Test
    void given_a_date_that_moves_over_rest_when_a_calendar_reads_then_the_uid_stays_and_the_sequence_rises() {
        LocalDate start = LocalDate.now().plusMonths(8);
        String number = katrien.registers(beginning(start));
        Feed feed = feedOf(katrien, "own");
        Map<String, CalendarComponent> before = entries(feed, number);
        String etag = read(feed).etag();
        assertThat(before).isNotEmpty();

        JsonObject dates = Json.createObjectBuilder(reason())
                .add("implementationStart", start.plusMonths(1).toString())
                .add("goLive", start.plusMonths(2).toString())
                .add("decisionOn", LocalDate.now().minusDays(7).toString())
                .build();
        katrien.with("If-Match", "*")
                .rest()
                .patch("/api/v1/cases/" + number, dates)
                .expect(200);

        Map<String, CalendarComponent> after = entries(feed, number);
        assertThat(after.keySet()).containsAll(before.keySet());
        List<String> moved = before.keySet().stream()
                .filter(uid -> !value(before.get(uid), "DTSTART").equals(value(after.get(uid), "DTSTART")))
                .toList();
        assertThat(moved).isNotEmpty();
        assertThat(moved).allSatisfy(uid -> assertThat(Integer.parseInt(value(after.get(uid), "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(value(before.get(uid), "SEQUENCE"))));
        assertThat(read(feed).etag()).isNotEqualTo(etag);
        revoke(katrien, feed);
    }

    @Test
    void given_an_introduction_that_is_withdrawn_when_a_calendar_reads_then_its_deadlines_are_cancelled() {
        String number = katrien.registers(beginning(LocalDate.now().plusMonths(8)));
        Feed feed = feedOf(katrien, "own");
        Map<String, CalendarComponent> before = entries(feed, number);
        assertThat(before.values()).extracting(one -> value(one, "STATUS")).containsOnly("CONFIRMED");

        katrien.with("If-Match", "*")
                .post("/cases/" + number + "/withdrawal", reason())
                .expect(200);

        Map<String, CalendarComponent> after = entries(feed, number);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values()).extracting(one -> value(one, "STATUS")).containsOnly("CANCELLED");
        revoke(katrien, feed);
    }

    @Test
    void given_an_address_when_it_is_revoked_or_wrong_then_both_look_the_same_and_tell_no_secret() {
        Feed feed = feedOf(katrien, "own");
        read(feed).expect(200);
        revoke(katrien, feed);

        Problem revoked = Problem.in(read(feed), 404);

        Problem wrong = Problem.in(inspraak.nobody().get("/calendar/" + "A".repeat(43) + ".ics"), 404);
        assertThat(revoked.detail()).isEqualTo(wrong.detail());
        assertThat(revoked.answer().body()).doesNotContain(feed.path());
        assertThat(katrien.rest()
                        .delete("/api/v1/me/calendar-feeds/" + feed.id())
                        .status())
                .isEqualTo(404);
        assertThat(inspraak.serverLog()).doesNotContain(feed.path().substring("/calendar/".length(), 40));
    }

    @Test
    void given_two_offices_when_each_follows_its_own_then_each_sees_its_regions_and_no_other() {
        Colleague officer = inspraak.colleague("g.desmet");
        Colleague elsewhere = inspraak.colleague("r.claeys");
        String number = katrien.registers(beginning(LocalDate.now().plusMonths(8)));
        Feed ofOffice = feedOf(officer, "office");
        Feed ofOther = feedOf(elsewhere, "office");
        Feed own = feedOf(officer, "own");

        assertThat(entries(ofOffice, number)).isNotEmpty();
        assertThat(entries(ofOther, number)).isEmpty();
        assertThat(entries(own, number)).as("not the officer’s own work").isEmpty();
        List.of(ofOffice, own).forEach(feed -> revoke(officer, feed));
        revoke(elsewhere, ofOther);
    }

    @Test
    void given_a_consultant_when_they_want_the_calendar_of_the_office_then_it_is_refused() {
        Problem no = Problem.in(
                katrien.post(
                        "/me/calendar-feeds",
                        Json.createObjectBuilder()
                                .add("label", "Kantoor")
                                .add("whose", "office")
                                .build()),
                403);
        assertThat(no.code()).isEqualTo("calendar-feed.office-of-others");
    }

    @Test
    void given_a_calendar_that_reads_again_and_again_when_the_audit_log_is_read_then_the_day_has_one_entry() {
        Feed feed = feedOf(katrien, "own");
        for (int i = 0; i < 5; i++) {
            read(feed).expect(200);
        }

        assertThat(inspraak.database()
                        .column("select action from audit_entry where subject = 'calendar-feed/" + feed.id()
                                + "' order by recorded_at"))
                .containsExactly("calendar-feed.made", "calendar-feed.read");
        revoke(katrien, feed);
    }
}
