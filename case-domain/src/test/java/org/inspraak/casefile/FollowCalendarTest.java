package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.inspraak.casefile.FollowCalendar.Calendar;
import org.inspraak.casefile.FollowCalendar.Entry;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.CalendarFeed;
import org.inspraak.organisation.CalendarToken;
import org.inspraak.organisation.KeepCalendarFeeds;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.CaseRuleViolation.Kind;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowCalendarTest extends OnDatabase {

    private static final LocalDate SOON = House.START.plusDays(20);

    private CalendarToken feed(String username) {
        return make(username, false).token();
    }

    private KeepCalendarFeeds.Made make(String username, boolean ofOffice) {
        return house.inTransaction(() -> the(KeepCalendarFeeds.class).make(actor(username), ofOffice, "Telefoon"));
    }

    private Optional<Calendar> follow(CalendarToken token) {
        return house.inTransaction(() -> the(FollowCalendar.class).follow(token, anybody -> true));
    }

    private List<Entry> entries(CalendarToken token) {
        return follow(token).orElseThrow().entries();
    }

    /** An answer that is due on this day, in a case of its own. */
    private Deadline due(Actor owner, Region region, LocalDate date) {
        CaseFile caseFile = anIntroduction().in(region).registeredBy(owner, house);
        return house.inTransaction(() -> {
            Deadline deadline = Deadline.agreed(
                    caseFile.id(),
                    Deadline.Kind.ANSWER,
                    null,
                    date,
                    the(org.inspraak.shared.CaseClock.class).read());
            the(Deadlines.class).add(deadline);
            return deadline;
        });
    }

    private void sql(String statement, Deadline deadline) {
        house.inTransaction(() -> house.em()
                .createNativeQuery(statement + " where id = :id")
                .setParameter("id", deadline.id())
                .executeUpdate());
    }

    private Entry only(CalendarToken token) {
        List<Entry> entries = entries(token);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private long audited(String action) {
        return house.<Number>inTransaction(() -> (Number) house.em()
                        .createNativeQuery("select count(*) from audit_entry where action = :action")
                        .setParameter("action", action)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void given_a_feed_when_its_token_is_looked_for_in_the_table_then_only_its_hash_is_there() {
        CalendarToken token = feed("els");

        List<?> stored = house.inTransaction(() -> house.em()
                .createNativeQuery("select row_to_json(f)::text from calendar_feed f", String.class)
                .getResultList());

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).toString()).doesNotContain(token.text()).contains(token.hash());
        assertThat(token.text()).hasSize(43);
        assertThat(feed("els").text()).isNotEqualTo(token.text());
        assertThat(token).asString().doesNotContain(token.text());
    }

    @Test
    void given_an_open_deadline_when_a_calendar_follows_then_it_is_there_until_the_address_is_revoked() {
        KeepCalendarFeeds.Made made = make("els", false);
        Deadline due = due(actor("els"), Region.ANTWERP, SOON);
        assertThat(only(made.token()).id()).isEqualTo(due.id());

        assertThat(refused(() -> the(KeepCalendarFeeds.class)
                                .revoke(actor("tom"), made.feed().id()))
                        .code())
                .as("somebody else’s")
                .isEqualTo("calendar-feed.not-found");
        house.inTransaction(() ->
                the(KeepCalendarFeeds.class).revoke(actor("els"), made.feed().id()));

        assertThat(follow(made.token())).isEmpty();
        assertThat(house.inTransaction(() -> the(KeepCalendarFeeds.class).own(actor("els"))))
                .isEmpty();
    }

    @Test
    void given_a_calendar_when_it_reads_ten_times_a_day_then_each_day_leaves_one_audit_entry() {
        CalendarToken token = feed("els");
        for (int i = 0; i < 10; i++) {
            follow(token);
        }
        assertThat(audited("calendar-feed.read")).isEqualTo(1);

        house.clock().moveTo(House.START.plusDays(1));
        follow(token);

        assertThat(audited("calendar-feed.read")).isEqualTo(2);
        assertThat(audited("calendar-feed.made")).isEqualTo(1);
        List<CalendarFeed> own =
                house.inTransaction(() -> the(KeepCalendarFeeds.class).own(actor("els")));
        assertThat(own).extracting(CalendarFeed::lastUsedOn).containsExactly(House.START.plusDays(1));
    }

    @Test
    void given_a_feed_when_its_holder_is_deactivated_or_not_admitted_then_it_gives_nothing() {
        CalendarToken token = feed("els");
        assertThat(house.inTransaction(() -> the(FollowCalendar.class).follow(token, staff -> false)))
                .isEmpty();

        house.inTransaction(() -> the(KeepOrganisation.class)
                .deactivate(actor("admin"), union.staff("els").id()));

        assertThat(follow(token)).isEmpty();
        assertThat(audited("calendar-feed.read")).isZero();
    }

    @Test
    void given_an_officer_when_the_office_is_followed_then_its_regions_are_there_and_the_own_calendar_stays_small() {
        Deadline antwerp = due(actor("els"), Region.ANTWERP, SOON);
        due(actor("els"), Region.LIEGE, SOON);
        due(actor("other"), Region.ANTWERP, SOON);
        CalendarToken ofOffice = make("officer", true).token();
        CalendarToken own = feed("officer");

        assertThat(only(ofOffice).id()).isEqualTo(antwerp.id());
        assertThat(follow(ofOffice).orElseThrow().office()).isEqualTo("Antwerpen");
        assertThat(entries(own)).isEmpty();

        CaseTask task = house.inTransaction(
                () -> the(CaseFiles.class).openTasks(antwerp.caseId()).get(0));
        house.inTransaction(() -> the(ClaimTask.class).claim(actor("officer"), task.id()));
        assertThat(only(own).id()).as("they took up a task").isEqualTo(antwerp.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"els", "legal", "sector"})
    void given_somebody_who_is_no_officer_when_they_want_the_offices_calendar_then_it_is_refused(String who) {
        CaseRuleViolation no = refused(() -> the(KeepCalendarFeeds.class).make(actor(who), true, "Kantoor"));
        assertThat(no.code()).isEqualTo("calendar-feed.office-of-others");
        assertThat(no.kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void given_the_administrator_when_a_calendar_is_asked_then_it_is_refused() {
        CaseRuleViolation no = refused(() -> the(KeepCalendarFeeds.class).make(actor("admin"), false, "x"));
        assertThat(no.code()).isEqualTo("access.role-needed");
    }

    @Test
    void given_ten_addresses_when_one_more_is_made_then_it_is_refused_until_one_is_revoked() {
        KeepCalendarFeeds.Made first = make("els", false);
        for (int i = 1; i < KeepCalendarFeeds.MOST; i++) {
            make("els", false);
        }
        CaseRuleViolation no = refused(() -> the(KeepCalendarFeeds.class).make(actor("els"), false, "elf"));
        assertThat(no.code()).isEqualTo("calendar-feed.too-many");

        house.inTransaction(() ->
                the(KeepCalendarFeeds.class).revoke(actor("els"), first.feed().id()));
        assertThat(make("els", false).feed().isOpen()).isTrue();
    }

    @Test
    void given_a_deadline_when_its_date_moves_then_its_number_rises_and_not_when_it_only_becomes_late() {
        Deadline due = due(actor("els"), Region.ANTWERP, SOON);
        CalendarToken token = feed("els");
        int before = only(token).sequence();

        sql("update deadline set state = 'LATE'", due);
        assertThat(only(token).sequence()).isEqualTo(before);
        sql("update deadline set due_on = due_on + 1", due);
        assertThat(only(token).sequence()).isEqualTo(before + 1);
        sql("update deadline set due_on = due_on", due);
        assertThat(only(token).sequence()).as("nothing moved").isEqualTo(before + 1);
        assertThat(only(token).open()).isTrue();
        sql("update deadline set paused_on = due_on", due);
        assertThat(only(token).sequence()).isEqualTo(before + 2);
        assertThat(only(token).open()).as("it waits").isFalse();
        sql("update deadline set state = 'VOID'", due);
        assertThat(only(token).sequence()).isEqualTo(before + 3);
    }

    @Test
    void given_a_deadline_that_is_met_when_sixty_days_passed_then_it_is_not_told_any_more() {
        Deadline due = due(actor("els"), Region.ANTWERP, SOON);
        CalendarToken token = feed("els");
        sql("update deadline set state = 'MET', met_on = due_on", due);
        assertThat(only(token).open()).isFalse();

        sql("update deadline set changed_at = timestamptz '2027-01-07 08:00Z' - interval '60 days 2 hours'", due);

        assertThat(entries(token)).isEmpty();
    }

    @Test
    void given_dates_far_away_when_a_calendar_follows_then_it_gets_sixty_days_back_and_four_hundred_ahead() {
        LocalDate today = House.START;
        due(actor("els"), Region.ANTWERP, today.minusDays(61));
        Deadline first = due(actor("els"), Region.ANTWERP, today.minusDays(60));
        Deadline last = due(actor("els"), Region.ANTWERP, today.plusDays(400));
        due(actor("els"), Region.ANTWERP, today.plusDays(401));

        assertThat(entries(feed("els"))).extracting(Entry::id).containsExactly(first.id(), last.id());
    }

    @Test
    void given_a_legal_duty_when_it_stands_in_a_calendar_then_on_the_earlier_of_its_dates() {
        Deadline due = due(actor("els"), Region.ANTWERP, House.START.plusDays(401));
        sql("update deadline set safe_on = due_on - 3", due);

        Entry shown = only(feed("els"));

        assertThat(shown.day()).isEqualTo(House.START.plusDays(398));
        sql("update deadline set safe_on = due_on + 3", due);
        assertThat(entries(feed("els"))).as("the nominal one counts").isEmpty();
    }
}
