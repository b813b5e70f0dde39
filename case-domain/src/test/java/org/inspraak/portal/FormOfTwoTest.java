package org.inspraak.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.inquiry.Question;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two at the employer have the same form open: the one who got the link, and a colleague with the code. */
class FormOfTwoTest extends OnDatabase {

    private LinkToken token;
    private UUID admitted;
    private List<UUID> questions;

    @BeforeEach
    void aFormThatIsOpen() {
        CaseFile caseFile = anIntroduction().registeredBy(actor("els"), house);
        complete(actor("els"), caseFile, "completeIntake", Map.of("firstInvolved", "not-yet"));
        compose(actor("els"), caseFile, "Wat?", "Wie?");
        send(actor("els"), caseFile, House.START);
        var request = house.inTransaction(
                () -> the(InformationRequests.class).ofCase(caseFile.id()).get(0));
        questions = request.questions().stream().map(Question::id).toList();
        admitted = house.inTransaction(() -> the(InviteEmployer.class)
                .invite(
                        actor("els"),
                        caseFile.number(),
                        request.id(),
                        new Contact("Jo", "jo@bedrijf.example", Language.NL))
                .id());
        house.employer()
                .takeRecorded()
                .forEach(mail ->
                        house.inTransaction(() -> the(SendEmployerMail.class).send(mail)));
        token = house.employer().token();
    }

    private DraftAnswer at(int question, String text) {
        return new DraftAnswer(questions.get(question), null, null, text);
    }

    private void keep(List<DraftAnswer> changed, String by, String remark) {
        house.inTransaction(() -> the(WriteAnswers.class).save(token, admitted, changed, by, remark));
    }

    private AnswerSheet sheet() {
        return house.inTransaction(() -> the(WriteAnswers.class).read(token, admitted));
    }

    @Test
    void given_two_who_write_at_different_questions_when_both_keep_then_nothing_of_either_is_lost() {
        keep(List.of(at(0, "Namen")), "Jo", "Tot dinsdag");
        keep(List.of(at(1, "De planner")), null, null);

        assertThat(sheet().places()).extracting(AnswerSheet.Place::text).containsExactly("Namen", "De planner");
        assertThat(sheet().answeredBy()).isEqualTo("Jo");
        assertThat(sheet().remark()).isEqualTo("Tot dinsdag");
    }

    @Test
    void given_an_answer_when_it_is_written_anew_or_wiped_out_then_only_that_place_changes() {
        keep(List.of(at(0, "Namen"), at(1, "De planner")), "Jo", "Tot dinsdag");
        keep(List.of(at(0, "Namen en uren"), at(1, " ")), null, " ");

        assertThat(sheet().places()).extracting(AnswerSheet.Place::text).containsExactly("Namen en uren", null);
        assertThat(sheet().remark()).isNull();
    }

    @Test
    void given_two_who_keep_at_the_same_moment_then_both_are_kept() {
        atOnce(2, i -> {
            keep(List.of(at(i, "Antwoord " + i)), null, null);
            return i;
        });

        assertThat(sheet().places()).extracting(AnswerSheet.Place::text).containsExactly("Antwoord 0", "Antwoord 1");
    }

    @Test
    void given_a_colleague_who_wrote_meanwhile_when_what_was_read_before_is_handed_in_then_it_is_to_be_read_again() {
        keep(List.of(at(0, "Namen")), "Jo", null);
        Instant read = sheet().savedAt();
        house.clock().moveTo(House.START.plusDays(1));
        keep(List.of(at(0, "Geen namen")), null, null);

        CaseRuleViolation no = refused(() -> the(HandAnswersIn.class).handIn(token, admitted, read));
        assertThat(no.kind()).isEqualTo(CaseRuleViolation.Kind.STALE);
        assertThat(sheet().handedIn()).isNull();

        Instant again = sheet().savedAt();
        house.inTransaction(() -> the(HandAnswersIn.class).handIn(token, admitted, again));
        assertThat(sheet().handedIn().text()).contains("Geen namen");
        assertThat(sheet().places().get(0).state()).isNull();
        assertThat(sheet().places().get(0).meant()).isEqualTo(AnswerState.ANSWERED);
    }
}
