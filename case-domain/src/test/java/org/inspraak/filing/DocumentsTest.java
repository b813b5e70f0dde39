package org.inspraak.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.RecordMet;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.document.CheckState;
import org.inspraak.document.DocumentType;
import org.inspraak.document.DocumentUse;
import org.inspraak.document.DocumentVersion;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ScanOutcome;
import org.inspraak.document.Tier;
import org.inspraak.filing.ChangeDocument.Description;
import org.inspraak.filing.ReadDocuments.Filed;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.BookOfRules;
import org.inspraak.testing.House;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Documents of a case from their arrival on. */
class DocumentsTest extends OnDocuments {

    @Test
    void given_a_document_when_looked_at_then_it_can_be_opened_and_not_before() {
        UUID id = add("contract.txt", Tier.DELEGATES, "de inhoud");

        assertThat(list(els)).extracting(one -> one.version().state()).containsExactly(CheckState.QUARANTINED);
        assertThat(refused(() -> the(ReadDocuments.class).open(els, number, id, null))
                        .code())
                .isEqualTo("document.in-quarantine");

        check();

        assertThat(open(els, id, null)).isEqualTo("de inhoud");
        Filed filed = list(els).get(0);
        assertThat(filed.document().title()).isEqualTo("contract");
        assertThat(filed.version().scan()).isEqualTo(ScanOutcome.CLEAN);
        assertThat(filed.version().size()).isEqualTo(9);
        assertThat(filed.version().sha256())
                .isEqualTo("61d85bb5837e646777578d6658182ca96b9c4c28fd46f94e65f4e9975ae0709e");
        assertThat(house.frontDesk().texts()).containsExactly("de inhoud");
    }

    @Test
    void given_more_than_one_piece_when_kept_by_another_use_case_then_every_byte_comes_back() {
        byte[] bytes = new byte[1_000_003];
        new Random(7).nextBytes(bytes);

        UUID id = keep(new ByteArrayInputStream(bytes));
        check();

        byte[] read = house.inTransaction(
                () -> readAll(the(ReadDocuments.class).open(els, number, id, 1).bytes()));
        assertThat(Arrays.equals(read, bytes)).isTrue();
        assertThat(rows("document_chunk")).isEqualTo(4);
    }

    private UUID keep(InputStream content) {
        return house.inTransaction(() -> {
            CaseFile caseFile = reread(number);
            NewDocument what = new NewDocument("Brief", "brief.pdf", DocumentType.LETTER, Language.FR, Tier.UNION_ONLY);
            return the(KeepDocument.class)
                    .keep(caseFile, what, content, els, the(CaseClock.class).read())
                    .id();
        });
    }

    private static byte[] readAll(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void given_a_stream_that_breaks_when_kept_then_nothing_stays() {
        InputStream breaks = new InputStream() {
            private int left = 700_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("cut off");
                }
                return 'a';
            }
        };

        assertThatThrownBy(() -> keep(breaks)).isInstanceOf(UncheckedIOException.class);

        assertThat(rows("document") + rows("document_version") + rows("document_chunk"))
                .isZero();
    }

    @Test
    void given_nothing_or_too_much_when_received_then_it_is_refused() {
        assertThat(refused(() -> add("leeg.txt", Tier.DELEGATES, "")).code()).isEqualTo("document.empty");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return length;
            }
        };
        assertThat(refused(() -> keep(endless)).code()).isEqualTo("document.too-large");
    }

    @Test
    void given_documents_of_all_tiers_when_a_delegate_reads_then_those_of_the_union_are_not_there() {
        UUID own = add("mandaat.txt", Tier.UNION_ONLY, "rode lijnen");
        UUID shared = add("verslag.txt", Tier.DELEGATES, "verslag");
        UUID withEmployer = add("brief.txt", Tier.EMPLOYER, "brief");
        UUID mistaken = add("vergissing.txt", Tier.DELEGATES, "oei");
        check();
        house.inTransaction(() -> the(ChangeDocument.class).withdraw(els, number, mistaken, null, "hoort hier niet"));
        UUID companyId = house.inTransaction(() -> reread(number).company().id());
        Actor delegate = union.delegateAt(house, companyId);

        assertThat(list(delegate))
                .extracting(one -> one.document().id())
                .containsExactlyInAnyOrder(shared, withEmployer);
        assertThat(house.inTransaction(() -> the(ReadDocuments.class).ofCase(delegate, number, 1, null))
                        .total())
                .isEqualTo(2);
        assertThat(open(delegate, shared, null)).isEqualTo("verslag");
        for (UUID hidden : List.of(own, mistaken)) {
            assertThat(refused(() -> the(ReadDocuments.class).read(delegate, number, hidden))
                            .code())
                    .isEqualTo("document.not-found");
            assertThat(refused(() -> the(ReadDocuments.class).open(delegate, number, hidden, 1))
                            .code())
                    .isEqualTo("document.not-found");
            assertThat(refused(() -> the(ReadDocuments.class).versions(delegate, number, hidden))
                            .code())
                    .isEqualTo("document.not-found");
        }
        assertThat(refused(() -> add(delegate, "a.txt", Tier.DELEGATES, "a")).code())
                .isEqualTo("access.role-needed");
        assertThat(list(els)).hasSize(4);
    }

    @Test
    void given_a_case_of_another_team_when_its_documents_are_asked_for_then_they_are_not_there() {
        UUID id = add("verslag.txt", Tier.EMPLOYER, "verslag");
        check();

        Actor other = actor("other");
        assertThat(refused(() -> the(ReadDocuments.class).ofCase(other, number, 10, null))
                        .code())
                .isEqualTo("case.not-found");
        assertThat(refused(() -> the(ReadDocuments.class).open(other, number, id, 1))
                        .code())
                .isEqualTo("case.not-found");
    }

    @Test
    void given_a_virus_when_looked_at_then_its_content_is_gone_and_who_brought_it_is_told() {
        UUID id = add("rekening.txt", Tier.DELEGATES, "een virus");

        check();

        Filed filed = list(els).get(0);
        assertThat(filed.version().state()).isEqualTo(CheckState.REFUSED);
        assertThat(filed.version().finding()).isEqualTo("Test.Virus");
        assertThat(rows("document_chunk")).isZero();
        assertThat(refused(() -> the(ReadDocuments.class).open(els, number, id, null))
                        .code())
                .isEqualTo("document.refused");
        assertThat(texts("select code from notice")).containsExactly("document-refused");
        assertThat(texts("select actor || ' ' || action from audit_entry where action = 'document.refused'"))
                .containsExactly("system document.refused");
        assertThat(house.frontDesk().texts()).isEmpty();
    }

    @Test
    void given_a_good_version_when_a_newer_one_is_refused_then_the_good_one_is_opened() {
        UUID id = add("nota.txt", Tier.DELEGATES, "eerste");
        check();
        renew(els, id, "virus");
        check();

        assertThat(open(els, id, null)).isEqualTo("eerste");
        assertThat(house.inTransaction(() -> the(ReadDocuments.class).versions(els, number, id)))
                .extracting(DocumentVersion::state)
                .containsExactly(CheckState.REFUSED, CheckState.AVAILABLE);
    }

    @Test
    void given_a_scanner_that_is_away_when_looked_at_then_it_waits_and_goes_on_when_it_is_back() {
        UUID id = add("nota.txt", Tier.DELEGATES, "tekst");
        house.frontDesk().failWith(new IllegalStateException("no scanner"));

        assertThatThrownBy(this::check).hasMessage("no scanner");
        assertThat(refused(() -> the(ReadDocuments.class).open(els, number, id, null))
                        .code())
                .isEqualTo("document.in-quarantine");

        house.frontDesk().failWith(null);
        check();
        assertThat(open(els, id, null)).isEqualTo("tekst");
    }

    @Test
    void given_no_scanner_when_looked_at_then_that_is_said() {
        house.frontDesk().withoutScanner();
        add("nota.txt", Tier.DELEGATES, "een virus");

        check();

        assertThat(list(els).get(0).version().scan()).isEqualTo(ScanOutcome.NOT_SCANNED);
        assertThat(list(els).get(0).version().state()).isEqualTo(CheckState.AVAILABLE);
    }

    @Test
    void given_a_file_on_which_reading_breaks_when_tried_twice_then_it_is_left_alone() {
        add("nota.txt", Tier.DELEGATES, "tekst");
        UUID version = house.frontDesk().received().get(0);
        house.inTransaction(() -> the(CheckDocument.class).check(version));
        house.frontDesk().failWith(new IllegalStateException("broken"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(
                            () -> house.inTransaction(() -> the(ReadText.class).read(version)))
                    .hasMessage("broken");
        }
        house.inTransaction(() -> the(ReadText.class).read(version));

        assertThat(house.frontDesk().texts()).hasSize(2);
        assertThat(texts("select title from search_text where kind = 'DOCUMENT'"))
                .as("by what it is called it is found")
                .containsExactly("nota");
    }

    @Test
    void given_a_document_in_hand_when_others_bring_a_version_then_they_are_told_who_has_it() {
        UUID id = add("nota.txt", Tier.DELEGATES, "eerste");
        check();
        Actor tom = actor("tom");
        house.inTransaction(() -> the(ChangeDocument.class).lock(els, number, id));

        CaseRuleViolation no = refused(() -> renew(tom, id, "tweede"));
        assertThat(no.code()).isEqualTo("document.locked");
        assertThat(no.findings().get(0).params()).containsEntry("by", els.name());
        assertThat(refused(() -> the(ChangeDocument.class).lock(tom, number, id))
                        .code())
                .isEqualTo("document.locked");
        assertThat(refused(() -> the(ChangeDocument.class).unlock(tom, number, id))
                        .code())
                .isEqualTo("document.locked");

        renew(els, id, "tweede");
        house.inTransaction(() -> the(ChangeDocument.class).unlock(actor("officer"), number, id));
        renew(tom, id, "derde");
        check();
        assertThat(open(els, id, null)).isEqualTo("derde");
        assertThat(open(els, id, 1)).isEqualTo("eerste");
    }

    @Test
    void given_an_older_version_seen_when_described_anew_then_it_is_stale() {
        UUID id = add("nota.txt", Tier.UNION_ONLY, "eerste");
        int seen = list(els).get(0).document().version();

        house.inTransaction(() -> the(ChangeDocument.class)
                .describe(
                        els,
                        number,
                        id,
                        seen,
                        there -> new Description("Nota", DocumentType.MINUTES, Language.FR, Tier.DELEGATES)));

        assertThat(list(els).get(0).document().title()).isEqualTo("Nota");
        assertThat(list(els).get(0).document().tier()).isEqualTo(Tier.DELEGATES);
        assertThat(refused(() -> the(ChangeDocument.class).describe(els, number, id, seen, there -> there))
                        .kind())
                .isEqualTo(CaseRuleViolation.Kind.STALE);
        assertThat(refused(() -> the(ChangeDocument.class)
                                .describe(els, number, id, null, there -> new Description(" ", null, null, null)))
                        .findings())
                .hasSize(4);
    }

    @Test
    void given_many_documents_when_paged_then_each_is_there_once() {
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(add("nota " + i + ".txt", Tier.DELEGATES, "tekst " + i));
        }
        List<UUID> read = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            var page = house.inTransaction(() -> the(ReadDocuments.class).ofCase(els, number, 3, from));
            page.items().forEach(one -> read.add(one.document().id()));
            after = page.next();
        } while (after != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void given_a_use_when_noted_twice_then_it_is_told_once_and_to_the_union_only() {
        UUID id = add("bewijs.txt", Tier.DELEGATES, "ontvangen");
        UUID subject = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            house.inTransaction(() -> {
                var document = the(ReadDocuments.class).read(els, number, id).document();
                the(KeepDocument.class)
                        .noteUse(
                                document,
                                DocumentUse.Kind.LETTER,
                                subject,
                                "Eerste vraag",
                                the(CaseClock.class).read());
            });
        }
        UUID companyId = house.inTransaction(() -> reread(number).company().id());

        assertThat(list(els).get(0).uses()).extracting(DocumentUse::words).containsExactly("Eerste vraag");
        assertThat(list(union.delegateAt(house, companyId)).get(0).uses()).isEmpty();
    }

    @Test
    void given_a_document_when_its_tier_or_title_changes_then_it_is_found_by_whom_it_is_for() {
        UUID id = add("geheim.txt", Tier.DELEGATES, "telefooncentrale");
        check();
        assertThat(found()).containsExactly("DELEGATES geheim geheim.txt\ntelefooncentrale");

        house.inTransaction(() -> the(ChangeDocument.class)
                .describe(
                        els,
                        number,
                        id,
                        null,
                        there -> new Description("Mandaat", there.type(), there.language(), Tier.UNION_ONLY)));
        assertThat(found()).isEmpty();
        check();
        assertThat(found()).containsExactly("UNION Mandaat geheim.txt\ntelefooncentrale");

        house.inTransaction(() -> the(ChangeDocument.class).withdraw(els, number, id, null, "verkeerd dossier"));
        check();
        assertThat(found()).isEmpty();
    }

    @Test
    void given_a_duty_that_was_met_when_a_document_shows_it_then_the_document_says_where_it_is_used() {
        number = anIntroduction()
                .implementedFrom(LocalDate.of(2027, 6, 1))
                .registeredBy(els, house)
                .number();
        UUID id = add("verslag.txt", Tier.DELEGATES, "verslag van de raad");
        Deadline duty = house.inTransaction(() -> the(Deadlines.class)
                .findByRule(reread(number).id(), BookOfRules.INFORMATION)
                .orElseThrow());
        LocalDate today = House.START;

        assertThat(refused(() -> the(RecordMet.class).met(els, number, duty.id(), today, "verslag", UUID.randomUUID()))
                        .code())
                .isEqualTo("document.not-found");
        house.inTransaction(() -> the(RecordMet.class).met(els, number, duty.id(), today, "verslag", id));

        assertThat(list(els).get(0).uses())
                .extracting(DocumentUse::kind, DocumentUse::subjectId)
                .containsExactly(tuple(DocumentUse.Kind.DEADLINE_EVIDENCE, duty.id()));
    }

    private static List<String> found() {
        return texts("select audience || ' ' || title || ' ' || content from search_text where kind = 'DOCUMENT'");
    }

    private static long rows(String table) {
        return Long.parseLong(texts("select count(*)::text from " + table).get(0));
    }

    private static List<String> texts(String query) {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
