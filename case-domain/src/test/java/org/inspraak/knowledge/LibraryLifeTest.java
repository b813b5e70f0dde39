package org.inspraak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inspraak.knowledge.SomeEntry.someEntry;
import static org.inspraak.knowledge.SomeEntry.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inspraak.knowledge.EntryVersion.State;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the release to the reader: an entry is shipped, drafted anew, published, and withdrawn. */
class LibraryLifeTest extends OnDatabase {

    private static final String CODE = "C-TRY-01";

    @Override
    @BeforeEach
    protected void moveIn() {
        super.moveIn();
        ship(saying("Eerste"));
    }

    private static KnowledgeEntry saying(String title) {
        return someEntry().saying(Language.NL, text(title, "Tekst")).entry();
    }

    private void ship(KnowledgeEntry... entries) {
        house.inTransaction(() -> the(ShipKnowledge.class).ship(List.of(entries)));
    }

    private EntryVersion write(KnowledgeEntry entry) {
        return house.inTransaction(() -> the(DraftEntry.class).write(actor("sector"), entry, null));
    }

    private void publish(String code) {
        house.inTransaction(() -> the(PublishEntry.class).publish(actor("sector"), code, null));
    }

    private List<EntryVersion> history() {
        return house.inTransaction(() -> the(ReadLibrary.class).history(actor("sector"), CODE));
    }

    private String title() {
        return house.inTransaction(() -> the(Library.class).find(CODE))
                .orElseThrow()
                .text(Language.NL)
                .title();
    }

    @Test
    void given_a_shipped_entry_when_it_is_shipped_again_by_two_nodes_then_it_stays_as_it_is() {
        List<Object> done = atOnce(4, i -> {
            ship(saying("Eerste"));
            return "done";
        });

        assertThat(done).containsOnly("done");
        assertThat(history()).singleElement().satisfies(version -> {
            assertThat(version.state()).isEqualTo(State.PUBLISHED);
            assertThat(version.isShipped()).isTrue();
        });
    }

    @Test
    void given_a_new_release_when_an_entry_says_something_else_then_that_is_published() {
        ship(saying("Tweede"));

        assertThat(title()).isEqualTo("Tweede");
        assertThat(history()).extracting(EntryVersion::state).containsExactly(State.PUBLISHED, State.REPLACED);
    }

    @Test
    void given_a_version_written_here_when_a_release_says_something_else_then_it_is_offered_once_as_a_draft() {
        write(saying("Van ons"));
        publish(CODE);

        ship(saying("Tweede"));

        assertThat(title()).isEqualTo("Van ons");
        assertThat(history().get(0).state()).isEqualTo(State.DRAFT);
        assertThat(history().get(0).isShipped()).isTrue();
        house.inTransaction(() -> the(WithdrawEntry.class).discardDraft(actor("sector"), CODE, null));
        ship(saying("Tweede"));
        assertThat(history()).extracting(EntryVersion::state).doesNotContain(State.DRAFT);
    }

    @Test
    void given_a_draft_when_it_is_published_then_readers_see_it_and_not_before() {
        write(saying("Ontwerp"));
        assertThat(title()).isEqualTo("Eerste");

        publish(CODE);

        assertThat(title()).isEqualTo("Ontwerp");
        assertThat(history()).extracting(EntryVersion::state).containsExactly(State.PUBLISHED, State.REPLACED);
        assertThat(history().get(0).publishedByName()).isEqualTo(actor("sector").name());
    }

    @Test
    void given_a_draft_when_it_is_written_again_then_there_is_still_one_and_who_saw_the_older_is_stopped() {
        EntryVersion first = write(saying("Ontwerp"));
        write(saying("Beter ontwerp"));

        CaseRuleViolation stale =
                refused(() -> the(PublishEntry.class).publish(actor("sector"), CODE, first.rowVersion() - 1));

        assertThat(stale.kind()).isEqualTo(CaseRuleViolation.Kind.STALE);
        assertThat(history()).hasSize(2);
        assertThat(history().get(0).entry().text(Language.NL).title()).isEqualTo("Beter ontwerp");
    }

    @Test
    void given_an_entry_of_the_office_when_it_is_added_then_it_gets_the_next_free_code_of_its_kind() {
        KnowledgeEntry own = someEntry().onlyIn(Language.FR).answering(CODE).entry();

        EntryVersion one = house.inTransaction(() -> the(DraftEntry.class).add(actor("sector"), own));
        EntryVersion two = house.inTransaction(() -> the(DraftEntry.class).add(actor("sector"), own));
        publish(two.code());

        assertThat(one.code()).isEqualTo("C-OWN-01");
        assertThat(two.code()).isEqualTo("C-OWN-02");
        ReadLibrary.Whole read =
                house.inTransaction(() -> the(ReadLibrary.class).read(CODE));
        assertThat(read.answeredBy()).extracting(KnowledgeEntry::code).containsExactly("C-OWN-02");
    }

    @Test
    void given_a_withdrawn_entry_when_it_is_looked_for_then_it_is_gone_and_the_same_release_does_not_bring_it_back() {
        house.inTransaction(() -> the(WithdrawEntry.class).withdraw(actor("sector"), CODE));
        ship(saying("Eerste"));

        assertThat(house.inTransaction(() -> the(Library.class).find(CODE))).isEmpty();
        assertThat(history()).extracting(EntryVersion::state).containsExactly(State.WITHDRAWN);
    }

    @Test
    void given_somebody_else_than_a_coordinator_when_they_write_or_read_drafts_then_they_are_refused() {
        for (String other : List.of("els", "legal", "admin", "officer")) {
            assertThat(refused(() -> the(DraftEntry.class).write(actor(other), saying("x"), null))
                            .code())
                    .isEqualTo("access.role-needed");
            assertThat(refused(() -> the(PublishEntry.class).publish(actor(other), CODE, null))
                            .code())
                    .isEqualTo("access.role-needed");
            assertThat(refused(() -> the(WithdrawEntry.class).withdraw(actor(other), CODE))
                            .code())
                    .isEqualTo("access.role-needed");
            assertThat(refused(() -> the(ReadLibrary.class).drafts(actor(other)))
                            .code())
                    .isEqualTo("access.role-needed");
            assertThat(refused(() -> the(ReadLibrary.class).history(actor(other), CODE))
                            .code())
                    .isEqualTo("access.role-needed");
        }
    }

    @Test
    void given_a_record_that_cannot_stand_when_it_is_written_then_each_field_is_named() {
        KnowledgeEntry wrong = someEntry()
                .of(Kind.CLAUSE, "poetry")
                .inStage("lunch")
                .answering("Q-NOT-THERE")
                .restingOn("BE-NONE")
                .saying(Language.DE, text(" ", null))
                .with(new Part("a", Map.of()))
                .entry();

        CaseRuleViolation refused = refused(() -> the(DraftEntry.class).write(actor("sector"), wrong, null));

        assertThat(refused.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .contains("group", "stages", "answers", "rule", "texts.de.title", "texts.de.body", "parts");
    }

    @Test
    void given_a_figure_that_cannot_be_one_when_it_is_written_then_each_field_is_named() {
        KnowledgeEntry wrong = someEntry()
                .of(Kind.BENCHMARK, null)
                .with(new Figure(" ", "bananas", -1, null, "javascript:alert(1)", null))
                .entry();

        CaseRuleViolation refused = refused(() -> the(DraftEntry.class).add(actor("sector"), wrong));

        assertThat(refused.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .contains(
                        "figure.value",
                        "figure.unit",
                        "figure.year",
                        "figure.source",
                        "figure.url",
                        "figure.verification",
                        "texts.nl.population");
    }

    @Test
    void given_the_same_words_or_another_kind_when_they_are_written_then_it_says_so() {
        assertThat(refused(() -> the(DraftEntry.class).write(actor("sector"), saying("Eerste"), null))
                        .code())
                .isEqualTo("library.unchanged");
        KnowledgeEntry card = someEntry().of(Kind.CARD, null).entry();
        assertThat(refused(() -> the(DraftEntry.class).write(actor("sector"), card, null))
                        .code())
                .isEqualTo("library.kind-stays");
    }

    @Test
    void given_the_shelf_when_it_is_exported_then_the_file_reads_back() {
        String yaml = house.inTransaction(() -> the(ReadLibrary.class).export(actor("els"), Set.of()));

        assertThat(KnowledgeYaml.read(yaml)).containsExactly(saying("Eerste"));
    }

    private List<EntryVersion> bringIn(KnowledgeEntry... entries) {
        return bringIn(KnowledgeYaml.write(List.of(entries)));
    }

    private List<EntryVersion> bringIn(String yaml) {
        return house.inTransaction(() -> the(ImportEntries.class).importAll(actor("sector"), yaml));
    }

    @Test
    void given_what_was_exported_when_it_is_brought_in_unchanged_then_nothing_is_drafted_also_beside_a_draft() {
        String yaml = house.inTransaction(() -> the(ReadLibrary.class).export(actor("els"), Set.of()));
        assertThat(bringIn(yaml)).isEmpty();

        write(saying("Ontwerp"));

        assertThat(bringIn(yaml)).isEmpty();
        assertThat(bringIn(saying("Ontwerp"))).isEmpty();
        assertThat(history()).extracting(EntryVersion::state).containsExactly(State.DRAFT, State.PUBLISHED);
    }

    @Test
    void given_a_file_when_it_is_brought_in_then_what_is_new_waits_as_drafts_that_may_point_to_each_other() {
        KnowledgeEntry own =
                someEntry().called("C-OWN-02").answering("Q-NEW-01").entry();
        KnowledgeEntry question = someEntry()
                .called("Q-NEW-01")
                .of(Kind.QUESTION, "general")
                .inStage("intake")
                .entry();

        assertThat(bringIn(saying("Tweede"), own, question))
                .extracting(EntryVersion::code, EntryVersion::number, EntryVersion::state, EntryVersion::isShipped)
                .containsExactly(
                        tuple(CODE, 2, State.DRAFT, false),
                        tuple("C-OWN-02", 1, State.DRAFT, false),
                        tuple("Q-NEW-01", 1, State.DRAFT, false));

        assertThat(title()).isEqualTo("Eerste");
        assertThat(bringIn(saying("Tweede"), own, question)).isEmpty();
        EntryVersion one = house.inTransaction(
                () -> the(DraftEntry.class).add(actor("sector"), someEntry().entry()));
        assertThat(one.code()).as("the number that the file took is not free").isEqualTo("C-OWN-03");
    }

    @Test
    void given_a_file_with_wrong_entries_when_it_is_brought_in_then_each_is_named_with_its_field_and_none_comes_in() {
        KnowledgeEntry good = someEntry().called("C-OWN-01").entry();
        KnowledgeEntry pointing = someEntry()
                .called("C-OWN-02")
                .answering("Q-NOT-THERE")
                .restingOn("BE-NONE")
                .entry();
        KnowledgeEntry card = someEntry().of(Kind.CARD, null).entry();

        CaseRuleViolation refused = refused(() -> bringIn(good, pointing, card));

        assertThat(refused.findings())
                .extracting(CaseRuleViolation.Finding::field)
                .containsExactly("C-OWN-02.answers", "C-OWN-02.rule", CODE + ".kind");
        assertThat(house.inTransaction(() -> the(ReadLibrary.class).drafts(actor("sector"))))
                .isEmpty();
    }

    @Test
    void given_a_file_that_is_no_list_of_entries_or_tries_tricks_when_it_is_brought_in_then_it_says_what_is_wrong() {
        assertThat(refused(() -> bringIn("")).code()).isEqualTo("yaml.no-records");
        assertThat(refused(() -> bringIn("- code: &a C-OWN-01\n  kind: *a\n")).code())
                .isEqualTo("yaml.alias");
        assertThat(refused(() -> bringIn("- !!java.net.URL [http://localhost]\n"))
                        .code())
                .startsWith("yaml.");
        assertThat(refused(() -> bringIn("[".repeat(100_000))).code()).startsWith("yaml.");
        assertThat(refused(() -> bringIn("x".repeat(2_000_001))).code()).isEqualTo("yaml.too-large");
        CaseRuleViolation wrong = refused(() -> bringIn("- code: C-OWN-01\n  kind: poem\n  taste: sweet\n"));
        assertThat(wrong.findings())
                .extracting(finding -> finding.params().get("record"), finding -> finding.params()
                        .get("field"))
                .contains(tuple("C-OWN-01", "kind"), tuple("C-OWN-01", "texts"), tuple("C-OWN-01", "taste"));
    }

    @Test
    void given_a_draft_of_a_colleague_when_a_file_says_something_else_then_that_is_decided_on_first() {
        write(saying("Van een collega"));

        CaseRuleViolation refused = refused(() -> bringIn(
                saying("Uit een bestand"), someEntry().called("C-OWN-01").entry()));

        assertThat(refused.code()).isEqualTo("library.draft-exists");
        assertThat(refused.findings().get(0).params()).containsEntry("codes", CODE);
        assertThat(history()).hasSize(2);
        assertThat(refused(() -> the(ImportEntries.class).importAll(actor("els"), ""))
                        .code())
                .isEqualTo("access.role-needed");
    }
}
