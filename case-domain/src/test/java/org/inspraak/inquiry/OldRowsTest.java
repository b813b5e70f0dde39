package org.inspraak.inquiry;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.inquiry.Question.Verdict;
import org.inspraak.organisation.Language;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What earlier releases wrote, after the migrations that came since: each release's rows are written by hand as that one
 * wrote them, and then read by the application of today.
 */
class OldRowsTest {

    private static final int EARLIER_RELEASES_REQUESTS = 7;

    private static TestDatabase.Another database;
    private static EntityManagerFactory factory;
    private static Map<Integer, InformationRequest> first;
    private static Map<Integer, InformationRequest> second;

    @BeforeAll
    static void walkThroughTheReleases() throws SQLException, IOException {
        database = new TestDatabase.Another("old_rows");
        for (String version : List.of("082", "087", "091")) {
            database.migrateTo(version);
            write("at-" + version + ".sql");
        }
        database.migrateToNewest();
        factory = database.factory();
        try (EntityManager em = factory.createEntityManager()) {
            first = rounds(em, 1);
            second = rounds(em, 2);
        }
    }

    @AfterAll
    static void goHome() throws SQLException {
        factory.close();
        database.close();
    }

    private static Map<Integer, InformationRequest> rounds(EntityManager em, int number) {
        return em
                .createQuery(
                        "select r from InformationRequest r left join fetch r.questions where r.caseId = :id",
                        InformationRequest.class)
                .setParameter("id", id("e0" + number))
                .getResultList()
                .stream()
                .collect(toMap(InformationRequest::round, round -> round));
    }

    private static UUID id(String end) {
        return UUID.fromString("00000000-0000-4000-8000-000000000" + end);
    }

    private static void write(String file) throws SQLException, IOException {
        try (InputStream in = TestDatabase.class.getResourceAsStream("old-rows/" + file);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Each row as its values with bars between. */
    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> told = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                told.add(String.join("|", values));
            }
            return told;
        }
    }

    @Test
    void given_a_round_judged_incomplete_when_read_today_then_each_judgement_stands_and_silence_is_open() {
        InformationRequest round = first.get(1);

        assertThat(round.questions())
                .extracting(Question::text)
                .containsExactly(
                        "Welk probleem lost het op?",
                        "Wie ziet de beelden?",
                        "Wat met de ploegenpremie?",
                        "Wie krijgt opleiding?");
        assertThat(round.questions())
                .extracting(Question::standing)
                .containsExactly(Verdict.ANSWERED, Verdict.PARTLY, Verdict.NOT_ANSWERED, Verdict.NOT_ANSWERED);
        assertThat(round.questions())
                .extracting(Question::remark)
                .containsExactly(null, "Alleen de bewaartermijn.", null, null);
        assertThat(round.questions().get(2).topic()).isEqualTo(Topic.GENERAL);
        assertThat(round.openQuestions()).hasSize(3);
        assertThat(round.remarks()).isEqualTo("Te vaag over de camera’s.");
    }

    @Test
    void given_a_round_judged_complete_when_read_today_then_what_nobody_judged_counts_as_answered_and_a_no_stays() {
        assertThat(first.get(2).isComplete()).isTrue();
        assertThat(first.get(2).questions())
                .extracting(Question::verdict)
                .containsExactly(Verdict.ANSWERED, Verdict.NOT_ANSWERED);
    }

    @Test
    void given_an_answer_not_judged_yet_when_read_today_then_its_questions_wait() {
        assertThat(first.get(3).state()).isEqualTo(InformationRequest.State.ANSWERED);
        assertThat(first.get(3).questions()).singleElement().satisfies(question -> {
            assertThat(question.verdict()).isNull();
            assertThat(question.isOpen()).isTrue();
        });
        assertThat(second.get(2).questions()).extracting(Question::verdict).containsOnlyNulls();
    }

    @Test
    void
            given_rounds_of_before_when_read_today_then_in_the_language_of_the_company_and_each_question_with_its_own_id() {
        assertThat(first.values()).extracting(InformationRequest::language).containsOnly(Language.NL);
        assertThat(second.values()).extracting(InformationRequest::language).containsOnly(Language.FR);
        List<UUID> ids = first.values().stream()
                .flatMap(round -> round.questions().stream())
                .map(Question::id)
                .toList();
        assertThat(ids).hasSize(8).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(first.get(1).questions())
                .allSatisfy(question -> assertThat(question.parts()).isEmpty())
                .allSatisfy(question -> assertThat(question.answers()).isEmpty())
                .allSatisfy(question -> assertThat(question.statutory()).isEmpty());
    }

    @Test
    void given_rounds_without_a_question_when_read_today_then_they_are_there_and_empty() {
        assertThat(second.get(1).state()).isEqualTo(InformationRequest.State.DROPPED);
        assertThat(second.get(1).wasSent()).isFalse();
        assertThat(second.get(3).state()).isEqualTo(InformationRequest.State.OPENED);
        assertThat(second.get(1).questions()).isEmpty();
        assertThat(second.get(3).questions()).isEmpty();
    }

    @Test
    void given_all_rounds_when_counted_today_then_what_was_dropped_or_not_sent_does_not_count() {
        Completeness ofFirst = Completeness.of(List.copyOf(first.values()), List.of());
        Completeness ofSecond = Completeness.of(List.copyOf(second.values()), List.of());

        assertThat(ofFirst.asked()).isEqualTo(8);
        assertThat(ofFirst.answered()).isEqualTo(2);
        assertThat(ofFirst.percent()).isEqualTo(31);
        assertThat(ofSecond.asked()).isEqualTo(1);
        assertThat(ofSecond.percent()).isZero();
    }

    @Test
    void given_answers_by_party_when_read_today_then_they_stand_with_their_document() {
        Question question = first.get(4).questions().get(0);

        assertThat(first.get(4).begunWith()).isEqualTo(first.get(1).id());
        assertThat(question.standing()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(question.answer(Party.EMPLOYER, null).orElseThrow().documents())
                .containsExactly(id("501"));
    }

    @Test
    void given_what_was_written_before_there_was_a_search_when_searched_today_then_it_is_found_by_who_may_read_it()
            throws SQLException {
        assertThat(ask("select right(subject_id::text, 3), audience, language, happened_on from search_text"
                        + " where kind = 'NOTE' order by 1"))
                .as("a decision stands once, by its line in the log; what has no words not at all")
                .containsExactly(
                        "301|UNION|NL|2026-01-16",
                        "302|UNION|NL|2026-01-30",
                        "303|DELEGATES|NL|2026-01-20",
                        "304|UNION|NL|2026-01-21",
                        "307|UNION|FR|2026-03-04");
        assertThat(ask("select kind, right(subject_id::text, 3), audience, language, happened_on from search_text"
                        + " where kind <> 'NOTE' order by 1, 2"))
                .containsExactly(
                        "ANSWER|101|DELEGATES|NL|2026-01-28",
                        "ANSWER|102|DELEGATES|NL|2026-02-10",
                        "QUESTION|101|DELEGATES|NL|2026-01-12",
                        "QUESTION|102|DELEGATES|NL|2026-02-02",
                        "QUESTION|202|DELEGATES|FR|2026-02-09");
        assertThat(found("kleedkamer")).containsExactly("304");
        assertThat(found("bewaartermijn")).containsExactly("101");
        assertThat(found("données conservées")).containsExactly("202");
        assertThat(ask("select distinct region, joint_committee from search_text"))
                .containsExactly("OVL|200");
    }

    private static List<String> found(String words) throws SQLException {
        return ask(
                "select right(subject_id::text, 3) from search_text where search_finds(words, search_query(string_to_array('"
                        + words + "', ' '), array[]::text[]))");
    }

    @Test
    void given_an_office_of_before_letters_when_read_today_then_one_pair_of_eyes_is_enough_as_it_was()
            throws SQLException {
        assertThat(ask("select name, address, second_approval from office")).containsExactly("Gent|null|f");
        assertThat(ask("select count(*) from letter")).containsExactly("0");
        assertThat(ask("select count(*) from information_request"))
                .containsExactly(String.valueOf(EARLIER_RELEASES_REQUESTS));
    }
}
