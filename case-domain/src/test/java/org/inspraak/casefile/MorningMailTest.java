package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadline.Kind;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.MorningMailSettings;
import org.inspraak.organisation.Notice;
import org.inspraak.organisation.TellStaff;
import org.inspraak.shared.CaseClock;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.Test;

class MorningMailTest extends OnDatabase {

    private CaseFile aCase(String owner) {
        return anIntroduction().registeredBy(actor(owner), house);
    }

    private void owe(CaseFile caseFile, Kind kind, LocalDate dueOn) {
        house.inTransaction(() -> the(CaseJournal.class)
                .due(
                        the(CaseFiles.class).read(caseFile.number()),
                        kind,
                        null,
                        dueOn,
                        the(CaseClock.class).read()));
    }

    private void run() {
        UUID run = house.inTransaction(() -> the(BeginDueRun.class).begin());
        while (the(HandleDueDeadlines.class).handle(run)) {
            assertThat(run).isNotNull();
        }
        house.inTransaction(() -> the(EndDueRun.class).end(run));
    }

    /** The run of this morning, and the mails that follow it. */
    private void morning() {
        house.outbox().planned().clear();
        house.outbox().morning().clear();
        run();
        List.copyOf(house.outbox().planned()).forEach(this::send);
    }

    private void send(UUID mail) {
        house.inTransaction(() -> the(SendMorningMail.class).send(mail));
    }

    private Optional<MorningNews> mailTo(String username) {
        return house.outbox().morning().stream()
                .filter(news -> news.mail().receiver().username().equals(username))
                .findFirst();
    }

    private LocalDate today() {
        return house.clock().today();
    }

    private void chooses(String username, MorningMailSettings settings) {
        house.inTransaction(() -> the(KeepOrganisation.class).chooseMorningMail(actor(username), settings));
    }

    @Test
    void given_what_is_due_and_late_when_the_morning_comes_then_its_owner_reads_of_it_in_one_mail() {
        CaseFile mine = aCase("els");
        owe(mine, Kind.MEASURE, today());
        owe(mine, Kind.MEASURE, today().minusDays(1));
        owe(mine, Kind.REVIEW, today().plusDays(60));
        owe(aCase("tom"), Kind.MEASURE, today());
        morning();
        MorningNews news = mailTo("els").orElseThrow();
        assertThat(news.due().first())
                .extracting(one -> one.deadline().dueOn(), one -> one.number())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(today(), mine.number()));
        assertThat(news.late().first()).hasSize(1);
        assertThat(news.allLate()).isEqualTo(1);
        assertThat(news.tasks().first()).extracting(MorningNews.Task::name).containsExactly("completeIntake");
        assertThat(mailTo("tom")).isPresent();
        assertThat(mailTo("admin")).as("sees no case, has nothing to read").isEmpty();
        assertThat(mailTo("other")).as("another centrale").isEmpty();
    }

    @Test
    void given_a_case_of_the_region_when_it_is_late_then_the_officer_reads_of_it_and_of_nothing_that_is_in_time() {
        CaseFile caseFile = aCase("els");
        owe(caseFile, Kind.MEASURE, today().minusDays(1));
        owe(caseFile, Kind.MEASURE, today());
        morning();
        MorningNews news = mailTo("officer").orElseThrow();
        assertThat(news.late().first()).hasSize(1);
        assertThat(news.due().all()).isZero();
        assertThat(mailTo("officer-liege")).isEmpty();
    }

    @Test
    void given_a_mail_that_left_when_the_next_morning_comes_then_it_tells_only_what_came_since() {
        CaseFile caseFile = aCase("els");
        owe(caseFile, Kind.MEASURE, today().minusDays(1));
        morning();
        assertThat(mailTo("els")).isPresent();
        house.clock().moveTo(today().plusDays(1));
        morning();
        assertThat(mailTo("els")).as("nothing came").isEmpty();
        owe(caseFile, Kind.MEASURE, today().minusDays(1));
        house.clock().moveTo(today().plusDays(3));
        morning();
        MorningNews news = mailTo("els").orElseThrow();
        assertThat(news.late().all()).isEqualTo(1);
        assertThat(news.allLate()).as("with what was late before").isEqualTo(2);
    }

    @Test
    void given_twenty_answers_that_did_not_come_when_the_run_says_so_then_one_mail_leaves_and_no_notice_by_itself() {
        int before = house.outbox().recorded().size();
        CaseFile caseFile = aCase("els");
        house.inTransaction(() -> the(TellStaff.class).inTheMorning(() -> {
            for (int i = 0; i < 20; i++) {
                the(TellStaff.class)
                        .tell(
                                union.staff("els"),
                                "answer-overdue",
                                caseFile.number().toString(),
                                the(CaseClock.class).read());
            }
        }));
        assertThat(house.outbox().recorded()).hasSize(before);
        morning();
        assertThat(house.outbox().morning())
                .filteredOn(news -> news.mail().receiver().username().equals("els"))
                .singleElement()
                .satisfies(news -> assertThat(news.notices()).hasSize(20));
        house.clock().moveTo(today().plusDays(1));
        morning();
        assertThat(mailTo("els")).as("said once").isEmpty();
    }

    @Test
    void given_someone_without_a_morning_mail_when_the_run_has_something_to_say_then_it_leaves_by_itself() {
        chooses("els", new MorningMailSettings(false, true, true, true, true, false));
        house.inTransaction(() -> the(TellStaff.class).inTheMorning(() -> the(TellStaff.class)
                .tell(
                        the(org.inspraak.organisation.StaffDirectory.class).readStaff(actor("els")),
                        "answer-overdue",
                        null,
                        the(CaseClock.class).read())));
        assertThat(house.outbox().recorded()).hasSize(1);
        owe(aCase("els"), Kind.MEASURE, today());
        morning();
        assertThat(mailTo("els")).isEmpty();
    }

    @Test
    void given_a_mail_server_that_fails_when_it_is_back_then_everything_arrives_and_nothing_twice() {
        owe(aCase("els"), Kind.MEASURE, today());
        house.outbox().failWith(new IllegalStateException("down"));
        run();
        List<UUID> planned = List.copyOf(house.outbox().planned());
        UUID mine = planned.stream().filter(this::isOfEls).findFirst().orElseThrow();
        assertThatThrownBy(() -> send(mine)).hasMessage("down");
        house.outbox().failWith(null);
        send(mine);
        send(mine);
        assertThat(house.outbox().morning()).hasSize(1);
    }

    private boolean isOfEls(UUID mail) {
        return house.inTransaction(() -> house.em()
                .find(org.inspraak.organisation.MorningMail.class, mail)
                .receiver()
                .username()
                .equals("els"));
    }

    @Test
    void given_a_mail_that_could_not_leave_for_a_day_when_the_next_left_then_the_older_one_is_dropped() {
        owe(aCase("els"), Kind.MEASURE, today().minusDays(1));
        run();
        UUID older = house.outbox().planned().stream()
                .filter(this::isOfEls)
                .findFirst()
                .orElseThrow();
        house.clock().moveTo(today().plusDays(1));
        morning();
        assertThat(mailTo("els").orElseThrow().late().all())
                .as("said by the newer one")
                .isEqualTo(1);
        send(older);
        assertThat(house.outbox().morning())
                .filteredOn(news -> news.mail().receiver().username().equals("els"))
                .hasSize(1);
    }

    @Test
    void given_a_free_day_when_the_run_comes_then_the_mail_waits_for_the_next_working_day() {
        house.clock().moveTo(LocalDate.of(2027, 1, 9));
        owe(aCase("els"), Kind.MEASURE, today().minusDays(1));
        morning();
        assertThat(mailTo("els")).as("a Saturday").isEmpty();
        house.clock().moveTo(LocalDate.of(2027, 1, 11));
        morning();
        assertThat(mailTo("els").orElseThrow().late().all()).isEqualTo(1);
    }

    @Test
    void given_what_someone_chose_when_the_mail_is_made_then_it_has_those_parts_and_those_cases_only() {
        chooses("els", new MorningMailSettings(true, true, true, false, false, true));
        owe(aCase("els"), Kind.MEASURE, today());
        owe(aCase("tom"), Kind.MEASURE, today().minusDays(1));
        owe(aCase("tom"), Kind.MEASURE, today());
        morning();
        MorningNews news = mailTo("els").orElseThrow();
        assertThat(news.due().all()).as("of the team too").isEqualTo(2);
        assertThat(news.late().all()).isZero();
        assertThat(news.tasks().all()).isZero();
    }

    @Test
    void given_more_than_a_mail_holds_when_it_is_made_then_the_first_stand_in_it_and_the_rest_is_counted() {
        CaseFile caseFile = aCase("els");
        for (int i = 0; i < 33; i++) {
            owe(caseFile, Kind.MEASURE, today());
        }
        morning();
        assertThat(mailTo("els").orElseThrow().due().first()).hasSize(20);
        assertThat(mailTo("els").orElseThrow().due().more()).isEqualTo(13);
    }

    @Test
    void given_a_notice_that_left_with_the_morning_mail_when_its_own_turn_comes_then_it_is_not_sent_again() {
        CaseFile caseFile = aCase("els");
        house.inTransaction(() -> the(TellStaff.class)
                .tell(
                        union.staff("els"),
                        "escalation-raised",
                        caseFile.number().toString(),
                        the(CaseClock.class).read()));
        UUID waiting = house.outbox().recorded().get(0);
        morning();
        house.inTransaction(
                () -> the(org.inspraak.organisation.SendNotice.class).send(waiting));
        assertThat(house.outbox().mailed()).isEmpty();
        assertThat(house.inTransaction(
                        () -> house.em().find(Notice.class, waiting).sentAt()))
                .isNotNull();
    }

    @Test
    void given_a_deadline_that_is_reminded_of_when_the_mail_is_made_then_it_stands_there_before_its_day() {
        CaseFile caseFile = aCase("els");
        owe(caseFile, Kind.MEASURE, LocalDate.of(2027, 1, 18));
        house.clock().moveTo(LocalDate.of(2027, 1, 15));
        morning();
        Deadline reminded = mailTo("els").orElseThrow().due().first().get(0).deadline();
        assertThat(reminded.dueOn()).isEqualTo("2027-01-18");
    }
}
