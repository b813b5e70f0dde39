package org.inspraak.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.casefile.SteerCase;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.State;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;
import org.inspraak.shared.Actor;
import org.inspraak.testing.AnIntroduction;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter beside other letters, other cases, other hands, and a clock that goes on. */
class LettersAmongOthersTest extends OnDatabase {

    private static final LocalDate DUE = House.START.plusDays(20);

    private final AnIntroduction introduction = anIntroduction();
    private Actor els;
    private CaseFile caseFile;

    @BeforeEach
    void aComposedRequest() {
        els = actor("els");
        caseFile = composedBy(els);
    }

    private CaseFile composedBy(Actor owner) {
        CaseFile registered = introduction.registeredBy(owner, house);
        complete(owner, registered, "completeIntake", Map.of("firstInvolved", "not-yet"));
        compose(owner, registered, "Wie ziet de metingen?");
        return registered;
    }

    private Letter draft() {
        return house.inTransaction(() -> the(DraftLetter.class).draft(els, caseFile.number(), null));
    }

    private Letter changed(Actor actor, CaseFile file, Letter letter, LocalDate dueOn, String email) {
        LetterDetails details = new LetterDetails(
                Language.NL, "Bedrijf nv\nMevrouw Janssens", null, dueOn, "Els", List.of(email), List.of());
        return house.inTransaction(
                () -> the(ChangeLetter.class).change(actor, file.number(), letter.id(), null, details));
    }

    private Letter approved(Actor actor, CaseFile file, Letter letter) {
        return house.inTransaction(() -> the(ApproveLetter.class).approve(actor, file.number(), letter.id(), null));
    }

    private void sent(Actor actor, CaseFile file, Letter letter) {
        house.inTransaction(() -> the(SendLetter.class).byMail(actor, file.number(), letter.id(), null));
    }

    private void sent(Letter letter, LocalDate dueOn) {
        approved(els, caseFile, changed(els, caseFile, letter, dueOn, "hr@bedrijf.example"));
        sent(els, caseFile, letter);
    }

    private InformationRequest request(int round) {
        return house.inTransaction(
                () -> the(ReadInquiry.class).requests(els, caseFile.number()).get(round - 1));
    }

    private List<Deadline> openAnswerDates() {
        return house.inTransaction(() -> the(Deadlines.class)
                .open(caseFile.id(), Deadline.Kind.ANSWER, request(1).id()));
    }

    private void lateAndChased() {
        house.clock().moveTo(request(1).answerDueOn().plusDays(1));
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
    }

    @Test
    void given_an_office_that_wants_four_eyes_when_an_officer_wrote_the_letter_anew_then_it_is_not_theirs_to_approve() {
        var office = union.staff("els").office();
        house.inTransaction(() -> the(KeepOrganisation.class)
                .changeLetterhead(actor("sector"), office.id(), new Letterhead(null, null, null, true)));
        Letter letter = draft();
        Actor officer = actor("officer");

        changed(officer, caseFile, letter, DUE, "hr@bedrijf.example");
        assertThat(refused(() -> the(ApproveLetter.class).approve(officer, caseFile.number(), letter.id(), null))
                        .code())
                .isEqualTo("letter.needs-second-approval");
        changed(els, caseFile, letter, DUE, "hr@bedrijf.example");

        assertThat(approved(officer, caseFile, letter).approvedByName()).isEqualTo(officer.name());
    }

    @Test
    void given_a_reminder_with_a_date_of_its_own_when_it_leaves_then_that_date_is_waited_for() {
        sent(draft(), DUE);
        lateAndChased();
        LocalDate told = request(1).answerDueOn().plusDays(14);

        sent(draft(), told);

        assertThat(request(1).answerDueOn()).isEqualTo(told);
        assertThat(openAnswerDates()).singleElement().satisfies(one -> assertThat(one.dueOn())
                .isEqualTo(told));
        house.clock().moveTo(told);
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
        assertThat(request(1).reminders())
                .as("nobody is chased before the day that they were told")
                .isEqualTo(1);
    }

    @Test
    void given_a_reminder_that_was_approved_and_forgotten_when_its_date_has_passed_then_it_does_not_leave() {
        sent(draft(), DUE);
        lateAndChased();
        Letter reminder = approved(els, caseFile, draft());

        house.clock().moveTo(reminder.answerDueOn().plusDays(1));

        assertThat(refused(() -> the(SendLetter.class).byMail(els, caseFile.number(), reminder.id(), null))
                        .code())
                .isEqualTo("letter.due-in-past");
    }

    @Test
    void given_a_case_of_others_at_the_same_company_when_a_letter_is_begun_then_whom_they_wrote_to_stays_with_them() {
        Actor other = actor("other");
        introduction.of("Chatbot");
        CaseFile theirs = composedBy(other);
        Letter sent = house.inTransaction(() -> the(DraftLetter.class).draft(other, theirs.number(), null));
        approved(other, theirs, changed(other, theirs, sent, DUE, "janssens@bedrijf.example"));
        sent(other, theirs, sent);
        assertThat(theirs.placement().companyId())
                .isEqualTo(caseFile.placement().companyId());

        Letter ours = draft();

        assertThat(ours.addressee()).isEqualTo(caseFile.company().name());
        assertThat(house.inTransaction(() -> the(ReadLetters.class).read(els, caseFile.number(), ours.id()))
                        .letter()
                        .emails())
                .isEmpty();
    }

    @Test
    void
            given_two_requests_that_wait_to_be_sent_when_the_letter_of_the_first_is_sent_then_no_other_is_taken_for_sent() {
        Letter first = approved(els, caseFile, changed(els, caseFile, draft(), DUE, "hr@bedrijf.example"));
        house.inTransaction(() -> the(SteerCase.class).changeScope(els, caseFile.number(), null, "Ook de bedienden"));
        compose(els, caseFile, "En de bedienden?");

        sent(els, caseFile, first);
        assertThat(request(1).state()).isEqualTo(State.SENT);
        assertThat(request(2).state()).isEqualTo(State.COMPOSED);

        sent(draft(), DUE);
        assertThat(request(1).state()).isEqualTo(State.SENT);
        assertThat(request(2).state()).isEqualTo(State.SENT);
    }
}
