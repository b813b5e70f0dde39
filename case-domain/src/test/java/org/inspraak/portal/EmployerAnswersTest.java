package org.inspraak.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.ClaimTask;
import org.inspraak.casefile.SteerCase;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.document.Contents;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.Documents;
import org.inspraak.document.Tier;
import org.inspraak.filing.ReadDocuments;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.inquiry.Party;
import org.inspraak.organisation.Language;
import org.inspraak.portal.EmployerMail.Kind;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The employer answers through the link: invited, admitted by a code, a draft, handed in. */
class EmployerAnswersTest extends OnDatabase {

    private static final Contact HR = new Contact("Jo De Wit", "Jo@bedrijf.example", Language.NL);

    private CaseFile caseFile;

    @BeforeEach
    void aRequestWasSent() {
        caseFile = anIntroduction().registeredBy(actor("els"), house);
        complete(
                actor("els"),
                caseFile,
                "completeIntake",
                Map.of("firstInvolved", "after-decision", "summary", "De directie kondigde het aan"));
        compose(actor("els"), caseFile, "Welke gegevens?", "Wie beslist?");
        send(actor("els"), caseFile, LocalDate.of(2027, 1, 21));
    }

    private InformationRequest request() {
        return house.inTransaction(
                () -> the(InformationRequests.class).ofCase(caseFile.id()).get(0));
    }

    private UUID invite(Contact whom) {
        UUID id = house.inTransaction(() -> the(InviteEmployer.class)
                .invite(actor("els"), caseFile.number(), request().id(), whom)
                .id());
        post();
        return id;
    }

    private void post() {
        house.employer().takeRecorded().forEach(this::send);
    }

    private void send(UUID mail) {
        house.inTransaction(() -> the(SendEmployerMail.class).send(mail));
    }

    private String code(LinkToken token) {
        house.inTransaction(() -> the(EnterByCode.class).askForCode(token));
        post();
        return house.employer().last(Kind.CODE).code();
    }

    private Optional<UUID> enter(LinkToken token, String code) {
        return house.inTransaction(() -> the(EnterByCode.class).enter(token, code));
    }

    private boolean leadsSomewhere(LinkToken token) {
        return house.inTransaction(() -> the(EnterByCode.class).open(token)).isPresent();
    }

    private void write(LinkToken token, UUID admitted, AnswerState state, String text) {
        UUID first = request().questions().get(0).id();
        house.inTransaction(() -> the(WriteAnswers.class)
                .save(token, admitted, List.of(new DraftAnswer(first, null, state, text)), "Jo", null));
    }

    private AnswerSheet sheet(LinkToken token, UUID admitted) {
        return house.inTransaction(() -> the(WriteAnswers.class).read(token, admitted));
    }

    private HandedIn handIn(LinkToken token, UUID admitted) {
        return house.inTransaction(() -> the(HandAnswersIn.class).handIn(token, admitted, null));
    }

    private String wrong(String code) {
        return code.equals("123456") ? "123457" : "123456";
    }

    @Test
    void given_an_invited_employer_when_they_hand_in_then_the_request_is_answered_and_the_case_goes_on() {
        invite(HR);
        LinkToken token = house.employer().token();
        assertThat(house.employer().last(Kind.INVITATION).email()).isEqualTo("jo@bedrijf.example");
        assertThat(leadsSomewhere(token)).isTrue();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, AnswerState.PARTLY, "Alleen de roosters");

        HandedIn handedIn = handIn(token, admitted);

        assertThat(handedIn.isUnchanged()).isTrue();
        assertThat(handedIn.text()).contains("PARTLY Alleen de roosters");
        InformationRequest request = request();
        assertThat(request.state()).isEqualTo(InformationRequest.State.ANSWERED);
        assertThat(request.questions()
                        .get(0)
                        .answer(Party.EMPLOYER, null)
                        .orElseThrow()
                        .text())
                .isEqualTo("Alleen de roosters");
        assertThat(request.questions().get(1).answer(Party.EMPLOYER, null)).isEmpty();
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("reviewAnswers");
        assertThat(house.inTransaction(
                        () -> the(Deadlines.class).open(caseFile.id(), Deadline.Kind.ANSWER, request.id())))
                .isEmpty();
        post();
        assertThat(house.employer().last(Kind.CONFIRMATION).copy()).isEqualTo(handedIn);
        List<UUID> notices = List.copyOf(house.outbox().recorded());
        notices.forEach(one -> house.inTransaction(
                () -> the(org.inspraak.organisation.SendNotice.class).send(one)));
        assertThat(house.outbox().mailed()).contains("els employer-answered");
    }

    @Test
    void given_what_was_handed_in_when_it_is_kept_then_the_employer_and_the_case_have_the_same_paper() {
        invite(new Contact("Jo De Wit", "jo@bedrijf.example", Language.FR));
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        assertThat(paper(token, admitted)).isEmpty();
        write(token, admitted, AnswerState.PARTLY, "Alleen de roosters");

        HandedIn handedIn = handIn(token, admitted);

        assertThat(handedIn.receipt()).matches("20270107-[0-9A-F]{8}");
        assertThat(handedIn.text()).contains(handedIn.receipt());
        AnswerCopies.Paper paper = paper(token, admitted).orElseThrow();
        assertThat(new String(paper.pdf(), StandardCharsets.UTF_8))
                .as("in the language of the request, not of who was invited")
                .contains(
                        handedIn.receipt(),
                        "Alleen de roosters",
                        request().language().name());
        post();
        assertThat(house.employer().last(Kind.CONFIRMATION).paper().pdf()).isEqualTo(paper.pdf());
        UUID document = handedIn.documentId();
        ReadDocuments.Filed filed =
                house.inTransaction(() -> the(ReadDocuments.class).read(actor("els"), caseFile.number(), document));
        assertThat(filed.document().type()).isEqualTo(DocumentType.ANSWER);
        assertThat(filed.document().tier()).isEqualTo(Tier.EMPLOYER);
        assertThat(filed.document().createdBy()).isEqualTo(caseFile.company().name());
        assertThat(filed.uses())
                .extracting(DocumentUse::subjectId)
                .containsExactly(request().id());
        byte[] kept = house.inTransaction(() -> bytes(filed.version().contentId()));
        assertThat(kept).isEqualTo(paper.pdf());
    }

    private byte[] bytes(UUID content) {
        try (InputStream stored = the(Contents.class).open(content)) {
            return stored.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<AnswerCopies.Paper> paper(LinkToken token, UUID admitted) {
        return house.inTransaction(() -> the(WriteAnswers.class).paper(token, admitted));
    }

    @Test
    void given_what_was_handed_in_when_anything_is_changed_then_it_is_refused() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Zonder keuze is ook een antwoord");
        handIn(token, admitted);

        assertThat(refused(() -> handIn(token, admitted)).code()).isEqualTo("portal.handed-in");
        assertThat(refused(() -> write(token, admitted, AnswerState.REFUSED, null))
                        .code())
                .isEqualTo("portal.handed-in");
        assertThat(sheet(token, admitted).places().get(0).text()).isEqualTo("Zonder keuze is ook een antwoord");
        assertThat(refused(() -> invite(HR)).code()).isEqualTo("portal.request-not-sent");
    }

    @Test
    void given_nothing_written_when_it_is_handed_in_then_it_is_refused_and_stays_open() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        assertThat(refused(() -> handIn(token, admitted)).code()).isEqualTo("portal.nothing-answered");
        write(token, admitted, AnswerState.ANSWERED, null);
        assertThat(refused(() -> handIn(token, admitted)).code()).isEqualTo("portal.answer-empty");
        write(token, admitted, AnswerState.REFUSED, null);
        assertThat(handIn(token, admitted)).isNotNull();
    }

    @Test
    void given_a_code_when_it_was_guessed_wrong_five_times_then_the_right_one_is_worth_nothing() {
        invite(HR);
        LinkToken token = house.employer().token();
        String code = code(token);
        for (int i = 0; i < OneTimeCode.TRIES; i++) {
            assertThat(enter(token, wrong(code))).isEmpty();
        }
        assertThat(enter(token, code)).isEmpty();
    }

    @Test
    void given_four_wrong_codes_when_the_right_one_comes_then_it_admits_once() {
        invite(HR);
        LinkToken token = house.employer().token();
        String code = code(token);
        for (int i = 1; i < OneTimeCode.TRIES; i++) {
            assertThat(enter(token, wrong(code))).isEmpty();
        }
        assertThat(enter(token, code.substring(0, 3) + " " + code.substring(3))).isPresent();
        assertThat(enter(token, code)).as("a second time").isEmpty();
    }

    @Test
    void given_a_code_when_ten_minutes_are_over_then_it_is_worth_nothing() {
        invite(HR);
        LinkToken token = house.employer().token();
        String code = code(token);
        house.clock().pass(OneTimeCode.LIFE);
        assertThat(enter(token, code)).isEmpty();
    }

    @Test
    void given_codes_when_more_are_asked_for_at_once_or_too_many_in_a_day_then_one_has_to_wait() {
        invite(HR);
        LinkToken token = house.employer().token();
        code(token);
        assertThat(refused(() -> the(EnterByCode.class).askForCode(token)).code())
                .isEqualTo("portal.code-too-soon");
        for (int i = 1; i < OneTimeCodes.A_DAY; i++) {
            house.clock().pass(OneTimeCodes.BETWEEN);
            code(token);
        }
        house.clock().pass(OneTimeCodes.BETWEEN);
        assertThat(refused(() -> the(EnterByCode.class).askForCode(token)).code())
                .isEqualTo("portal.codes-enough");
        house.clock().pass(Duration.ofDays(1));
        assertThat(code(token)).hasSize(6);
    }

    @Test
    void given_a_link_when_it_is_revoked_or_has_expired_or_its_case_is_closed_then_it_leads_nowhere() {
        UUID revoked = invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        house.inTransaction(() -> the(RevokeInvitation.class).revoke(actor("els"), caseFile.number(), revoked));
        assertThat(leadsSomewhere(token)).isFalse();
        assertThat(refused(() -> write(token, admitted, null, "nog iets")).code())
                .isEqualTo("portal.not-admitted");

        invite(HR);
        LinkToken second = house.employer().token();
        assertThat(leadsSomewhere(second)).isTrue();
        // due on 21 January, and thirty days
        house.clock().moveTo(java.time.LocalDate.of(2027, 2, 20));
        assertThat(leadsSomewhere(second)).isTrue();
        house.clock().moveTo(java.time.LocalDate.of(2027, 2, 21));
        assertThat(leadsSomewhere(second)).isFalse();
        assertThat(leadsSomewhere(LinkToken.fresh())).isFalse();
    }

    @Test
    void given_a_closed_case_when_its_link_is_opened_then_it_leads_nowhere() {
        invite(HR);
        LinkToken token = house.employer().token();
        house.inTransaction(() -> the(SteerCase.class)
                .withdraw(actor("els"), caseFile.number(), null, house.clock().today(), "De werkgever ziet ervan af"));
        assertThat(reread(caseFile.number()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(leadsSomewhere(token)).isFalse();
    }

    private void close() {
        house.inTransaction(() -> the(SteerCase.class)
                .withdraw(actor("els"), caseFile.number(), null, house.clock().today(), "De werkgever ziet ervan af"));
    }

    /** Every field of the portal's tables in which this stands. */
    private List<String> whereItStands(String words) {
        return house.inTransaction(() -> Stream.of(
                        "employer_invitation",
                        "employer_link",
                        "employer_answer",
                        "employer_attachment",
                        "employer_mail",
                        "timeline_entry",
                        "document",
                        "document_version",
                        "audit_entry")
                .filter(table -> !house.em()
                        .createNativeQuery("select 1 from " + table + " t where strpos(lower(t::text), :words) > 0")
                        .setParameter("words", words.toLowerCase(Locale.ROOT))
                        .getResultList()
                        .isEmpty())
                .toList());
    }

    @Test
    void given_a_case_that_is_closed_when_its_tables_are_read_then_nobody_at_the_employer_stands_in_them() {
        UUID drafted = invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Nog niet af");
        assertThat(whereItStands("bedrijf.example")).containsExactly("employer_invitation");
        assertThat(whereItStands("Nog niet af")).containsExactly("employer_answer");

        close();

        assertThat(whereItStands("bedrijf.example")).isEmpty();
        assertThat(whereItStands("Jo De Wit")).isEmpty();
        assertThat(whereItStands("Nog niet af")).isEmpty();
        assertThat(whereItStands(token.hash())).isEmpty();
        ReadInvitations.Invited kept = house.inTransaction(
                        () -> the(ReadInvitations.class).ofCase(actor("els"), caseFile.number()))
                .get(0);
        assertThat(kept.id()).isEqualTo(drafted);
        assertThat(kept.forgottenAt()).isNotNull();
        assertThat(kept.invitedAt()).as("that the union asked stays").isNotNull();
        assertThat(kept.openedAt()).isNull();
        assertThat(forgotten()).isEqualTo(1);
    }

    private long forgotten() {
        return house.inTransaction(() -> ((Number) house.em()
                        .createNativeQuery(
                                "select count(*) from audit_entry where action = 'employer.contact-forgotten'")
                        .getSingleResult())
                .longValue());
    }

    @Test
    void given_a_copy_that_is_still_to_leave_when_the_case_is_closed_then_it_leaves_first() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Op de valreep");
        HandedIn handedIn = handIn(token, admitted);
        close();
        assertThat(whereItStands("bedrijf.example")).containsExactly("employer_invitation");

        post();

        assertThat(house.employer().last(Kind.CONFIRMATION).email()).isEqualTo("jo@bedrijf.example");
        assertThat(whereItStands("bedrijf.example")).isEmpty();
        assertThat(handedIn.by()).isEqualTo("Jo");
        assertThat(house.inTransaction(() -> the(ReadInvitations.class)
                        .handedIn(actor("els"), caseFile.number(), admitted)
                        .isUnchanged()))
                .as("what was answered, and by whom, is part of the case")
                .isTrue();
    }

    @Test
    void given_a_revoked_invitation_when_its_tables_are_read_then_its_draft_is_gone() {
        UUID revoked = invite(HR);
        LinkToken token = house.employer().token();
        write(token, enter(token, code(token)).orElseThrow(), null, "Nog niet af");
        house.inTransaction(() -> the(RevokeInvitation.class).revoke(actor("els"), caseFile.number(), revoked));
        assertThat(whereItStands("Nog niet af")).isEmpty();
        assertThat(whereItStands("bedrijf.example"))
                .as("whom the link went to has to be shown while the case runs")
                .containsExactly("employer_invitation");
    }

    @Test
    void given_two_requests_that_wait_when_the_older_is_handed_in_then_its_own_task_is_done() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID older = request().id();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Op de eerste vragen");
        house.inTransaction(
                () -> the(SteerCase.class).changeScope(actor("els"), caseFile.number(), null, "Ook de chauffeurs"));
        compose(actor("els"), caseFile, "Ook chauffeurs?");
        send(actor("els"), caseFile, LocalDate.of(2027, 1, 28));
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("awaitAnswers", "awaitAnswers");

        handIn(token, admitted);

        assertThat(openTasks(caseFile))
                .extracting(CaseTask::name)
                .containsExactlyInAnyOrder("awaitAnswers", "reviewAnswers");
        List<InformationRequest> both =
                house.inTransaction(() -> the(InformationRequests.class).ofCase(caseFile.id()));
        assertThat(both.get(0).id()).isEqualTo(older);
        assertThat(both)
                .extracting(InformationRequest::state)
                .containsExactly(InformationRequest.State.ANSWERED, InformationRequest.State.SENT);
    }

    @Test
    void given_two_forms_when_one_is_admitted_then_the_other_one_stays_shut() {
        invite(HR);
        LinkToken mine = house.employer().token();
        UUID admitted = enter(mine, code(mine)).orElseThrow();
        invite(new Contact("Iemand anders", "ander@bedrijf.example", Language.FR));
        LinkToken other = house.employer().token();
        assertThat(refused(() -> sheet(other, admitted)).code()).isEqualTo("portal.not-admitted");
        assertThat(refused(() -> sheet(mine, null)).code()).isEqualTo("portal.not-admitted");
        assertThat(sheet(mine, admitted).contact()).isEqualTo("Jo De Wit");
    }

    @Test
    void given_an_address_that_was_invited_when_it_is_invited_again_then_both_links_lead_to_one_draft() {
        UUID first = invite(HR);
        LinkToken old = house.employer().token();
        UUID admitted = enter(old, code(old)).orElseThrow();
        write(old, admitted, null, "Begonnen");
        UUID second = invite(HR);
        LinkToken fresh = house.employer().token();
        assertThat(second).isEqualTo(first);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(sheet(fresh, admitted).places().get(0).text()).isEqualTo("Begonnen");
        assertThat(leadsSomewhere(old)).isTrue();
    }

    @Test
    void given_a_mail_server_that_refuses_when_it_takes_mail_again_then_only_the_link_that_left_works() {
        house.inTransaction(() -> the(InviteEmployer.class)
                .invite(actor("els"), caseFile.number(), request().id(), HR));
        UUID mail = house.employer().takeRecorded().get(0);
        house.employer().failWith(new IllegalStateException("no"));
        assertThatThrownBy(() -> send(mail)).hasMessage("no");
        assertThat(links()).isZero();
        house.employer().failWith(null);
        send(mail);
        send(mail);
        assertThat(house.employer().arrived()).isEqualTo(1);
        assertThat(links()).isEqualTo(1);
        assertThat(leadsSomewhere(house.employer().token())).isTrue();
    }

    private long links() {
        return house.inTransaction(() -> ((Number) house.em()
                        .createNativeQuery("select count(*) from employer_link")
                        .getSingleResult())
                .longValue());
    }

    @Test
    void given_the_tables_when_they_are_read_then_neither_link_nor_code_stands_in_them() {
        invite(HR);
        LinkToken token = house.employer().token();
        String code = code(token);
        Object[] row = (Object[]) house.inTransaction(() -> house.em()
                .createNativeQuery("select i.code_hash, l.token_hash from employer_invitation i"
                        + " join employer_link l on l.invitation_id = i.id")
                .getSingleResult());
        assertThat((String) row[0]).doesNotContain(code).hasSize(96);
        assertThat((String) row[1]).isEqualTo(token.hash()).isNotEqualTo(token.text());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void given_a_task_that_somebody_took_when_the_employer_hands_in_then_it_is_done_all_the_same() {
        UUID task = openTasks(caseFile).get(0).id();
        house.inTransaction(() -> the(ClaimTask.class).claim(actor("tom"), task));
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, AnswerState.NOT_APPLICABLE, null);
        handIn(token, admitted);
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("reviewAnswers");
    }

    @Test
    void given_an_answer_that_a_consultant_recorded_when_the_employer_hands_in_late_then_it_still_counts() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Later");
        complete(actor("els"), caseFile, "awaitAnswers", Map.of("answeredOn", "2027-01-07", "summary", "Aan de lijn"));
        handIn(token, admitted);
        assertThat(request()
                        .questions()
                        .get(0)
                        .answer(Party.EMPLOYER, null)
                        .orElseThrow()
                        .text())
                .isEqualTo("Later");
        assertThat(request().answerSummary()).isEqualTo("Aan de lijn");
    }

    @Test
    void given_a_case_that_waits_when_the_employer_hands_in_then_the_answer_counts_and_the_task_stays() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        write(token, admitted, null, "Toch nu al");
        house.inTransaction(() -> the(SteerCase.class).suspend(actor("els"), caseFile.number(), null, "Afgesproken"));
        handIn(token, admitted);
        assertThat(request().questions().get(0).answer(Party.EMPLOYER, null)).isPresent();
        assertThat(openTasks(caseFile)).extracting(CaseTask::name).containsExactly("awaitAnswers");
        assertThat(house.inTransaction(() -> the(Deadlines.class)
                        .open(caseFile.id(), Deadline.Kind.ANSWER, request().id())))
                .as("what was due is met all the same")
                .isEmpty();
    }

    @Test
    void given_a_file_that_comes_along_when_it_turns_out_harmful_then_it_has_to_be_taken_out_first() {
        invite(HR);
        LinkToken token = house.employer().token();
        UUID admitted = enter(token, code(token)).orElseThrow();
        house.inTransaction(() -> the(AttachFiles.class)
                .add(
                        token,
                        admitted,
                        null,
                        "afspraken.txt",
                        new ByteArrayInputStream("Wij meten niets.".getBytes(StandardCharsets.UTF_8))));
        Attachment file = sheet(token, admitted).attachments().get(0);
        assertThat(file.sha256()).hasSize(64);
        house.inTransaction(
                () -> the(Documents.class).versions(file.documentId()).forEach(version -> version.refused("Eicar")));
        assertThat(refused(() -> handIn(token, admitted)).code()).isEqualTo("portal.file-refused");
        house.inTransaction(() -> the(AttachFiles.class).remove(token, admitted, file.documentId()));
        assertThat(refused(() -> handIn(token, admitted)).code()).isEqualTo("portal.nothing-answered");
    }

    @Test
    void given_a_letter_when_it_asks_for_a_link_then_each_reader_gets_their_own_to_the_same_request() {
        String link = house.inTransaction(() -> the(LinksInLetters.class)
                .linkFor(
                        request(),
                        "Directie@bedrijf.example",
                        the(CaseClock.class).read())
                .orElseThrow());
        LinkToken token =
                LinkToken.find(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(leadsSomewhere(token)).isTrue();
        house.inTransaction(() -> the(EnterByCode.class).askForCode(token));
        post();
        assertThat(house.employer().last(Kind.CODE).email()).isEqualTo("directie@bedrijf.example");
        house.employer().close();
        assertThat(house.inTransaction(() -> the(LinksInLetters.class)
                        .linkFor(
                                request(),
                                "x@bedrijf.example",
                                the(CaseClock.class).read())))
                .isEmpty();
    }

    @Test
    void given_someone_without_part_in_the_case_when_they_invite_or_look_then_there_is_no_such_case() {
        assertThat(refused(() -> the(InviteEmployer.class)
                                .invite(
                                        actor("other"),
                                        caseFile.number(),
                                        request().id(),
                                        HR))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(ReadInvitations.class).ofCase(actor("other"), caseFile.number()))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(InviteEmployer.class)
                                .invite(
                                        actor("legal"),
                                        caseFile.number(),
                                        request().id(),
                                        HR))
                        .code())
                .isEqualTo("access.role-needed");
        UUID company = caseFile.placement().companyId();
        var delegate = union.delegateAt(house, company);
        assertThat(refused(() -> the(ReadInvitations.class).ofCase(delegate, caseFile.number()))
                        .code())
                .isEqualTo("case.union-file-only");
    }

    @Test
    void given_no_mail_server_when_somebody_invites_then_they_are_told() {
        house.employer().close();
        assertThat(refused(() -> invite(HR)).code()).isEqualTo("portal.door-closed");
    }

    @Test
    void given_a_contact_without_a_right_address_when_it_is_written_then_all_that_is_wrong_is_said() {
        assertThatThrownBy(() -> new Contact(" ", "jo@bedrijf", null))
                .isInstanceOfSatisfying(CaseRuleViolation.class, no -> assertThat(no.findings())
                        .extracting(CaseRuleViolation.Finding::field)
                        .containsExactly("name", "email", "language"));
    }
}
