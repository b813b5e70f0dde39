package org.inspraak.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.RunDueDeadlines;
import org.inspraak.document.Tier;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequest.Channel;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.Figure;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.ShipKnowledge;
import org.inspraak.knowledge.Verification;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRule.Confidence;
import org.inspraak.legal.LegalRule.Recipient;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.BookOfRules;
import org.inspraak.testing.House;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterLifeTest extends OnDatabase {

    private static final String JAN = "jan@bedrijf.example";
    private static final String HR = "hr@bedrijf.example";
    private static final LocalDate DUE = House.START.plusDays(20);

    private Actor els;
    private CaseFile caseFile;

    @BeforeEach
    void aComposedRequest() {
        els = actor("els");
        caseFile = anIntroduction().registeredBy(els, house);
        complete(els, caseFile, "completeIntake", Map.of("firstInvolved", "not-yet"));
        complete(
                els,
                caseFile,
                "composeRequest",
                Map.of(
                        "recipient",
                        "works-council",
                        "questions",
                        List.of(Map.of("topic", "monitoring", "question", "Wie ziet de metingen?"))));
    }

    private Letter draft() {
        return house.inTransaction(() -> the(DraftLetter.class).draft(els, caseFile.number(), null));
    }

    private static LetterDetails to(String... emails) {
        return new LetterDetails(
                Language.FR, "Bedrijf nv\nDienst HR", "Beste", DUE, "Els Peeters", List.of(emails), List.of());
    }

    private Letter approved(Letter letter, LetterDetails details) {
        house.inTransaction(() -> the(ChangeLetter.class).change(els, caseFile.number(), letter.id(), null, details));
        return house.inTransaction(() -> the(ApproveLetter.class).approve(els, caseFile.number(), letter.id(), null));
    }

    private Letter sentByMail(Letter letter) {
        return house.inTransaction(() -> the(SendLetter.class).byMail(els, caseFile.number(), letter.id(), null));
    }

    private ReadLetters.Whole read(Letter letter) {
        return house.inTransaction(() -> the(ReadLetters.class).read(els, caseFile.number(), letter.id()));
    }

    private void theMailLeaves() {
        house.letterBox()
                .handedOver()
                .forEach(dispatch ->
                        house.inTransaction(() -> the(DeliverLetter.class).deliver(dispatch)));
    }

    private InformationRequest request() {
        return house.inTransaction(
                () -> the(ReadInquiry.class).requests(els, caseFile.number()).get(0));
    }

    @Test
    void given_a_composed_request_when_its_letter_is_begun_twice_then_it_is_one_letter_in_the_company_s_language() {
        Letter letter = draft();

        assertThat(draft().id()).isEqualTo(letter.id());
        assertThat(letter.kind()).isEqualTo(Letter.Kind.REQUEST);
        assertThat(letter.language()).isEqualTo(caseFile.company().language());
        assertThat(letter.addressee()).isEqualTo(caseFile.company().name());
        assertThat(letter.answerDueOn()).isEqualTo(House.START.plusDays(14));
    }

    @Test
    void given_a_letter_when_it_is_approved_then_its_paper_stays_and_a_change_takes_the_approval_away() {
        Letter letter = approved(draft(), to(JAN));
        byte[] paper = paperOf(letter);

        house.clock().moveTo(House.START.plusDays(1));
        assertThat(paperOf(letter)).as("another day, the same paper").isEqualTo(paper);
        house.inTransaction(() -> the(ChangeLetter.class).change(els, caseFile.number(), letter.id(), null, to(HR)));

        assertThat(read(letter).letter().state()).isEqualTo(Letter.State.DRAFT);
        assertThat(read(letter).letter().approvedByName()).isNull();
        assertThat(refused(() -> the(SendLetter.class).byMail(els, caseFile.number(), letter.id(), null))
                        .code())
                .isEqualTo("letter.not-approved");
    }

    private byte[] paperOf(Letter letter) {
        return house.inTransaction(() -> the(ReadLetters.class).paper(els, caseFile.number(), letter.id()))
                .pdf();
    }

    @Test
    void given_rules_that_apply_when_a_letter_is_written_then_it_rests_on_those_that_bind_the_bodies_beyond_doubt() {
        house.rules().put(rule("BE-BODIES", Confidence.HIGH, Recipient.HEALTH_AND_SAFETY_COMMITTEE));
        house.rules().put(rule("BE-DOUBTED", Confidence.MEDIUM, Recipient.WORKS_COUNCIL));
        house.rules().put(rule("BE-EACH-WORKER", Confidence.HIGH, Recipient.WORKERS));

        LetterContent content =
                house.inTransaction(() -> the(ComposeLetter.class).compose(caseFile, request(), draft(), House.START));

        assertThat(content.rules())
                .extracting(LetterContent.CitedRule::code)
                .contains("BE-BODIES")
                .doesNotContain("BE-DOUBTED", "BE-EACH-WORKER");
    }

    private static LegalRule rule(String code, Confidence confidence, Recipient recipient) {
        LegalRule usual = BookOfRules.rule(code, 1, "true", null);
        return new LegalRule(
                code,
                1,
                usual.status(),
                confidence,
                null,
                null,
                null,
                null,
                "true",
                null,
                true,
                null,
                usual.debtor(),
                List.of(recipient),
                usual.cascade(),
                usual.reminders(),
                null,
                usual.texts(),
                List.of());
    }

    @Test
    void given_two_addresses_when_the_letter_is_sent_then_the_task_is_done_and_each_gets_its_own_mail_once() {
        Letter letter = approved(draft(), to(JAN, HR, JAN.toUpperCase(java.util.Locale.ROOT)));
        house.letterBox().refuse(HR, "550 5.1.1 no such user");

        sentByMail(letter);
        assertThat(house.letterBox().mailed())
                .as("nothing leaves before the commit")
                .isEmpty();
        theMailLeaves();
        theMailLeaves();

        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("awaitAnswers");
        assertThat(request().channel()).isEqualTo(Channel.EMAIL);
        assertThat(request().sentTo()).isEqualTo(JAN + ", " + HR);
        assertThat(request().answerDueOn()).isEqualTo(DUE);
        assertThat(house.letterBox().mailed())
                .extracting(LetterPost.Mailing::email)
                .containsExactly(JAN);
        assertThat(read(letter).dispatches())
                .extracting(Dispatch::toWhom, Dispatch::state, Dispatch::answer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(JAN, Dispatch.State.TAKEN, "250 2.0.0 Ok: queued"),
                        org.assertj.core.groups.Tuple.tuple(HR, Dispatch.State.REFUSED, "550 5.1.1 no such user"));
        assertThat(read(letter).dispatches())
                .allSatisfy(one -> assertThat(one.pdfSha256()).isEqualTo(LetterPaper.sha256(paperOf(letter))));
        assertThat(house.outbox().recorded())
                .as("the owner is told of the refusal")
                .hasSize(1);
    }

    @Test
    void given_a_letter_that_left_when_the_documents_are_listed_then_it_is_there_as_the_employer_got_it() {
        sentByMail(approved(draft(), to(JAN)));

        var documents = house.inTransaction(() -> the(ReadDocuments.class)
                .ofCase(els, caseFile.number(), 10, null)
                .items());

        assertThat(documents).singleElement().satisfies(one -> {
            assertThat(one.document().title()).isEqualTo("REQUEST Rooster AI");
            assertThat(one.document().tier()).isEqualTo(Tier.EMPLOYER);
        });
    }

    @Test
    void given_a_letter_to_two_when_each_mail_is_through_then_its_proof_is_filed_once_for_the_union() {
        house.letterBox().refuse(HR, "550 5.1.1 unknown");
        Letter letter = sentByMail(approved(draft(), to(HR, JAN)));
        List<UUID> mails = List.copyOf(house.letterBox().handedOver());

        house.inTransaction(() -> the(DeliverLetter.class).deliver(mails.get(0)));
        house.inTransaction(() -> the(FileProof.class).afterMail(mails.get(0)));
        assertThat(read(letter).letter().proofId())
                .as("the second has not left yet")
                .isNull();
        house.inTransaction(() -> the(DeliverLetter.class).deliver(mails.get(1)));
        house.inTransaction(() -> the(FileProof.class).afterMail(mails.get(1)));
        house.inTransaction(() -> the(FileProof.class).afterMail(mails.get(0)));

        assertThat(documents())
                .extracting(one -> one.document().title(), one -> one.document().tier())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("REQUEST Rooster AI", Tier.EMPLOYER),
                        org.assertj.core.groups.Tuple.tuple("Proof " + caseFile.number(), Tier.UNION_ONLY));
    }

    @Test
    void given_a_letter_for_the_union_s_eyes_when_it_left_then_its_document_is_too_until_that_is_changed() {
        Letter letter = approved(draft(), to(JAN));
        share(letter, Tier.UNION_ONLY);
        assertThat(read(letter).letter().state()).as("still approved").isEqualTo(Letter.State.APPROVED);

        sentByMail(letter);
        assertThat(documents())
                .singleElement()
                .satisfies(one -> assertThat(one.document().tier()).isEqualTo(Tier.UNION_ONLY));

        share(letter, Tier.DELEGATES);
        assertThat(documents())
                .singleElement()
                .satisfies(one -> assertThat(one.document().tier()).isEqualTo(Tier.DELEGATES));
        assertThat(read(letter).tier()).isEqualTo(Tier.DELEGATES);
    }

    private void share(Letter letter, Tier tier) {
        house.inTransaction(() -> the(ShareLetter.class).share(els, caseFile.number(), letter.id(), tier));
    }

    private List<ReadDocuments.Filed> documents() {
        return house.inTransaction(() -> the(ReadDocuments.class)
                .ofCase(els, caseFile.number(), 10, null)
                .items());
    }

    @Test
    void given_a_mail_server_that_is_away_when_the_letter_is_to_leave_then_it_waits_and_the_step_fails() {
        Letter letter = approved(draft(), to(JAN));
        sentByMail(letter);
        house.letterBox().failWith(new IllegalStateException("away"));

        assertThatThrownBy(this::theMailLeaves).hasMessage("away");

        assertThat(read(letter).dispatches()).extracting(Dispatch::state).containsExactly(Dispatch.State.WAITING);
        house.letterBox().failWith(null);
        theMailLeaves();
        assertThat(read(letter).dispatches()).extracting(Dispatch::state).containsExactly(Dispatch.State.TAKEN);
    }

    @Test
    void given_a_registered_letter_when_it_is_noted_then_its_number_and_its_slip_are_the_proof() {
        Letter letter = approved(draft(), to());
        SendLetter.Given given = new SendLetter.Given(Channel.REGISTERED_LETTER, House.START, null, "RR123BE");

        house.inTransaction(() -> the(SendLetter.class).byHand(els, caseFile.number(), letter.id(), null, given));
        house.inTransaction(() -> the(KeepSlip.class)
                .keep(
                        els,
                        caseFile.number(),
                        letter.id(),
                        "strook.pdf",
                        new ByteArrayInputStream("strook".getBytes(StandardCharsets.UTF_8))));

        assertThat(read(letter).dispatches()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(Dispatch.State.GIVEN);
            assertThat(one.registeredAs()).isEqualTo("RR123BE");
            assertThat(one.toWhom()).isEqualTo("Bedrijf nv");
            assertThat(one.slipId()).isNotNull();
        });
        assertThat(request().channel()).isEqualTo(Channel.REGISTERED_LETTER);
        assertThat(house.letterBox().handedOver()).isEmpty();
    }

    @Test
    void given_what_does_not_fit_when_a_letter_is_sent_then_it_is_refused_and_the_task_stays() {
        Letter letter = approved(draft(), to());

        assertThat(refused(() -> the(SendLetter.class).byMail(els, caseFile.number(), letter.id(), null))
                        .code())
                .isEqualTo("letter.no-emails");
        assertThat(byHand(letter, new SendLetter.Given(Channel.REGISTERED_LETTER, House.START, null, " ")))
                .isEqualTo("letter.registration-missing");
        assertThat(byHand(letter, new SendLetter.Given(Channel.HANDED_OVER, House.START.plusDays(1), null, null)))
                .isEqualTo("date.in-future");
        assertThat(byHand(letter, new SendLetter.Given(Channel.HANDED_OVER, House.START.minusDays(1), null, null)))
                .isEqualTo("letter.sent-before-approved");
        assertThat(byHand(letter, new SendLetter.Given(Channel.PORTAL, House.START, null, null)))
                .isEqualTo("letter.channel-not-by-hand");
        house.letterBox().hasNoMailServer();
        approved(letter, to(JAN));
        assertThat(refused(() -> the(SendLetter.class).byMail(els, caseFile.number(), letter.id(), null))
                        .code())
                .isEqualTo("letter.no-mail-server");
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("sendRequest");
    }

    private String byHand(Letter letter, SendLetter.Given given) {
        return refused(() -> the(SendLetter.class).byHand(els, caseFile.number(), letter.id(), null, given))
                .code();
    }

    @Test
    void given_an_office_that_wants_four_eyes_when_the_writer_approves_then_only_an_officer_may() {
        var office = union.staff("els").office();
        house.inTransaction(() -> the(KeepOrganisation.class)
                .changeLetterhead(actor("sector"), office.id(), new Letterhead("Straat 1", "03", null, true)));
        Letter letter = draft();

        CaseRuleViolation no =
                refused(() -> the(ApproveLetter.class).approve(els, caseFile.number(), letter.id(), null));
        assertThat(no.code()).isEqualTo("letter.needs-second-approval");
        Letter approved = house.inTransaction(
                () -> the(ApproveLetter.class).approve(actor("officer"), caseFile.number(), letter.id(), null));

        assertThat(approved.approvedByName()).isEqualTo("Naam officer");
    }

    @Test
    void given_a_figure_that_was_not_verified_or_a_code_that_nobody_knows_when_quoted_then_it_is_refused() {
        house.inTransaction(() -> the(ShipKnowledge.class)
                .ship(List.of(
                        figure("B-SOUND-1", Verification.VERIFIED), figure("B-HEARSAY-1", Verification.NOT_VERIFIED))));
        Letter letter = draft();

        assertThat(quoting(letter, "B-NOBODY-KNOWS").code()).isEqualTo("letter.argument-unknown");
        assertThat(quoting(letter, "B-HEARSAY-1").code()).isEqualTo("letter.figure-not-verified");
        assertThat(quoting(letter, "B-SOUND-1")).as("this one may be quoted").isNull();
        assertThat(new String(paperOf(letter), StandardCharsets.UTF_8))
                .contains("Een derde", "Een studie, 2024, vijfhonderd werknemers")
                .as("what is noted for the union stays with it")
                .doesNotContain("weet het niet");
    }

    /** What it is refused with; {@code null} when it is not. */
    private CaseRuleViolation quoting(Letter letter, String code) {
        LetterDetails details =
                new LetterDetails(Language.NL, "Bedrijf nv", null, DUE, "Els", List.of(), List.of(code));
        return refused(() -> the(ChangeLetter.class).change(els, caseFile.number(), letter.id(), null, details));
    }

    private static KnowledgeEntry figure(String code, Verification verification) {
        return new KnowledgeEntry(
                code,
                Kind.BENCHMARK,
                null,
                List.of("S2.1"),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                new Figure("33", "percent", 2024, "Een studie", null, verification),
                Map.of(
                        Language.NL,
                        new EntryText("Een derde", "weet het niet", null, null, null, "vijfhonderd werknemers")),
                List.of());
    }

    @Test
    void given_a_template_of_the_centrale_s_own_when_it_is_in_use_then_letters_are_pressed_with_it() {
        Actor sector = actor("sector");
        Letter letter = approved(draft(), to(JAN));
        byte[] own = "eigen sjabloon".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(() -> the(KeepTemplates.class)
                                .upload(sector, Language.FR, "a.docx", "macro".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo("letter.template.macro");

        house.inTransaction(() -> the(KeepTemplates.class).upload(sector, Language.FR, "a.docx", own));
        house.inTransaction(() -> the(KeepTemplates.class).upload(sector, Language.FR, "b.docx", own));
        assertThat(new String(paperOf(letter), StandardCharsets.UTF_8)).contains("shipped");
        house.inTransaction(() -> the(KeepTemplates.class).activate(sector, Language.FR));
        assertThat(new String(paperOf(letter), StandardCharsets.UTF_8))
                .as("what was approved stays")
                .contains("shipped");
        approved(letter, to(HR));
        assertThat(new String(paperOf(letter), StandardCharsets.UTF_8)).contains("eigen sjabloon");

        house.inTransaction(() -> the(KeepTemplates.class).giveUp(sector, Language.FR));
        approved(letter, to(JAN));
        assertThat(new String(paperOf(letter), StandardCharsets.UTF_8)).contains("shipped");
        assertThat(refused(() -> the(KeepTemplates.class).activate(sector, Language.FR))
                        .code())
                .isEqualTo("letter.template.no-draft");
        assertThat(refused(() -> the(KeepTemplates.class).read(els)).kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
    }

    @Test
    void given_wrong_details_when_a_letter_is_changed_then_all_is_told_at_once() {
        Letter letter = draft();
        LetterDetails wrong =
                new LetterDetails(null, " ", null, null, null, List.of("geen adres", "a@b\r\nBcc: x@y"), List.of());

        CaseRuleViolation no =
                refused(() -> the(ChangeLetter.class).change(els, caseFile.number(), letter.id(), null, wrong));

        assertThat(no.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .containsExactly("language", "addressee", "answerDueOn", "signedBy", "emails", "emails");
    }

    @Test
    void given_an_employer_who_does_not_answer_when_chased_then_a_reminder_lies_ready_and_the_second_is_the_last() {
        sentByMail(approved(draft(), to(JAN)));

        lateAndChased();
        Letter first = draft();
        assertThat(first.kind()).isEqualTo(Letter.Kind.REMINDER);
        assertThat(read(first).letter().emails()).containsExactly(JAN);
        assertThat(first.answerDueOn()).isEqualTo(request().answerDueOn());
        lateAndChased();

        assertThat(draft().id()).as("it had not left").isEqualTo(first.id());
        assertThat(draft().kind()).isEqualTo(Letter.Kind.LAST_REMINDER);
        house.inTransaction(() -> the(ApproveLetter.class).approve(els, caseFile.number(), first.id(), null));
        sentByMail(first);
        assertThat(read(first).letter().state()).isEqualTo(Letter.State.SENT);
        assertThat(openTasks(caseFile))
                .extracting(CaseTask::name)
                .as("a reminder does no task")
                .containsExactly("awaitAnswers");
    }

    private void lateAndChased() {
        house.clock().moveTo(request().answerDueOn().plusDays(1));
        house.inTransaction(() -> the(RunDueDeadlines.class).runBatch());
    }

    @Test
    void given_a_reader_who_may_not_when_letters_are_asked_for_then_nothing_is_told() {
        Letter letter = draft();
        Actor delegate = union.delegateAt(house, caseFile.placement().companyId());

        assertThat(refused(() -> the(ReadLetters.class).read(delegate, caseFile.number(), letter.id()))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
        assertThat(refused(() -> the(ReadLetters.class).read(actor("other"), caseFile.number(), letter.id()))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(ChangeLetter.class)
                                .change(actor("legal"), caseFile.number(), letter.id(), null, to(JAN)))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.FORBIDDEN);
    }
}
