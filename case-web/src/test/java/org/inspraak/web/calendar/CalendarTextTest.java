package org.inspraak.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.FollowCalendar;
import org.inspraak.casefile.FollowCalendar.Entry;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.deadline.Deadline.Kind;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTextTest {

    private static final UUID ID = UUID.fromString("7a1f4f0e-30d2-4e0c-8c0e-0d8f6f1c2b3a");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 26);
    private static final Instant CHANGED = Instant.parse("2026-11-22T08:30:15.123456Z");
    private static final Optional<String> BASE = Optional.of("https://inspraak.example.org");

    private static Entry entry(LocalDate lastDay, boolean open, int sequence) {
        return new Entry(
                ID,
                new CaseNumber(2027, 123),
                Kind.ANSWER,
                Debtor.EMPLOYER,
                null,
                DAY,
                lastDay,
                open,
                sequence,
                CHANGED);
    }

    private static String text(Language language, String office, Entry... entries) {
        return CalendarText.of(
                new FollowCalendar.Calendar(language, office, List.of(entries)), CalendarTextTest::title, BASE);
    }

    private static String title(Entry entry) {
        return entry.number() + " · één; twee, \\ drie";
    }

    private static VEvent only(String text) {
        List<VEvent> events = parse(text).getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static Calendar parse(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElseThrow();
    }

    @Test
    void given_an_open_deadline_when_it_is_written_then_a_calendar_reads_a_whole_day_with_its_title() {
        String text = text(Language.NL, null, entry(DAY, true, 3));

        VEvent event = only(text);
        assertThat(event.validate().hasErrors()).isFalse();
        assertThat(value(event, "UID")).isEqualTo(ID + "@inspraak");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SUMMARY")).isEqualTo("2027-000123 · één; twee, \\ drie");
        assertThat(value(event, "DESCRIPTION"))
                .isEqualTo("Laatste dag: vrijdag 26 februari 2027.\nhttps://inspraak.example.org/cases/2027-000123");
        assertThat(value(event, "URL")).isEqualTo("https://inspraak.example.org/cases/2027-000123");
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:20270226\r\n")
                .contains("\r\nDTSTAMP:20261122T083015Z\r\n")
                .contains("\r\nLAST-MODIFIED:20261122T083015Z\r\n")
                .contains("\r\nSUMMARY:2027-000123 · één\\; twee\\, \\\\ drie\r\n")
                .contains("\r\nMETHOD:PUBLISH\r\n")
                .contains("\r\nVERSION:2.0\r\n")
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n")
                .doesNotContain("VALARM");
    }

    @Test
    void given_what_is_over_when_it_is_written_then_it_keeps_its_uid_and_is_cancelled() {
        VEvent event = only(text(Language.NL, null, entry(DAY, false, 4)));

        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "UID")).isEqualTo(ID + "@inspraak");
    }

    @Test
    void given_a_careful_day_before_the_last_when_it_is_written_then_the_last_day_is_told_beside_it() {
        VEvent event = only(text(Language.FR, null, entry(LocalDate.of(2027, 3, 1), true, 0)));

        assertThat(value(event, "DESCRIPTION"))
                .startsWith("Ceci est le jour prudent. Le dernier jour légal est lundi 1er mars 2027.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_any_language_when_it_is_written_then_no_line_is_longer_than_75_octets_and_no_character_is_cut(
            Language language) {
        String office = "Ünïon für Büroangestellte – \uD83D\uDE80 région de Liège "
                .repeat(6)
                .strip();

        String text = text(language, office, entry(DAY, true, 1));

        String[] lines = text.split("\r\n");
        assertThat(lines).hasSizeGreaterThan(18);
        for (String line : lines) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(FoldedLines.MOST_OCTETS);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line).doesNotContain("\n").doesNotContain("?");
        }
        assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:Inspraak");
        assertThat(parse(text)
                        .getProperty("X-WR-CALNAME")
                        .map(Property::getValue)
                        .orElseThrow())
                .endsWith(office);
    }

    @Test
    void given_signs_that_mean_something_in_icalendar_when_they_are_written_then_they_mean_themselves() {
        String office = "Gent; Aalst, \\ en \"Ronse\"";

        String text = text(Language.NL, office, entry(DAY, true, 1));

        assertThat(text.replace("\r\n ", "")).contains("X-WR-CALNAME:Inspraak: Gent\\; Aalst\\, \\\\ en \"Ronse\"\r\n");
        assertThat(text.replace("\r\n ", "")).contains("2027.\\nhttps://inspraak");
        assertThat(parse(text)
                        .getProperty("X-WR-CALNAME")
                        .map(Property::getValue)
                        .orElseThrow())
                .isEqualTo("Inspraak: " + office);
    }

    @Test
    void given_nothing_changed_when_it_is_written_again_then_it_is_the_same_to_the_byte() {
        assertThat(text(Language.DE, null, entry(DAY, true, 1)))
                .isEqualTo(text(Language.DE, null, entry(DAY, true, 1)));
        assertThat(text(Language.DE, null, entry(DAY, true, 2)))
                .isNotEqualTo(text(Language.DE, null, entry(DAY, true, 1)));
    }

    @Test
    void given_no_public_address_when_it_is_written_then_no_link_is_made_up() {
        String text = CalendarText.of(
                new FollowCalendar.Calendar(Language.NL, null, List.of(entry(DAY, true, 1))),
                CalendarTextTest::title,
                Optional.empty());

        assertThat(text).doesNotContain("URL").doesNotContain("http");
    }

    @Test
    void given_nothing_due_when_it_is_written_then_it_is_an_empty_calendar() {
        assertThat(parse(text(Language.EN, null)).getComponents()).isEmpty();
    }
}
