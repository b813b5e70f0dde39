package org.inspraak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.knowledge.SomeEntry.someEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;

/** Finding one's way along the shelf. */
class ReadLibraryTest {

    private static final Figure FIGURE = new Figure("52", "percent", 2025, "Étude", null, Verification.NOT_FOUND);

    private final ReadLibrary library = new ReadLibrary();

    ReadLibraryTest() {
        Shelf shelf = new Shelf(List.of(
                someEntry().called("C-EX-01").of(Kind.CLAUSE, "exit").entry(),
                someEntry()
                        .called("C-HU-01")
                        .of(Kind.CLAUSE, "human-in-command")
                        .saying(Language.FR, text("L’être humain décide", "Aucune décision sans une personne"))
                        .entry(),
                someEntry()
                        .called("Q-MON-01")
                        .of(Kind.QUESTION, "monitoring")
                        .inStage("intake")
                        .saying(Language.NL, text("Evaluatiegegevens", "Wie beoordeelt?"))
                        .entry(),
                someEntry()
                        .called("B-ONE-01")
                        .of(Kind.BENCHMARK, null)
                        .with(FIGURE)
                        .entry()));
        library.shelves = () -> shelf;
    }

    private List<String> codes(LibraryFilter filter, Language language) {
        return library.find(filter, language, null, null).page().items().stream()
                .map(KnowledgeEntry::code)
                .toList();
    }

    private static LibraryFilter text(String sought) {
        return new LibraryFilter(sought, Set.of(), null, null, Set.of());
    }

    private static EntryText text(String title, String body) {
        return SomeEntry.text(title, body);
    }

    @Test
    void given_the_shelf_when_read_whole_then_it_is_in_the_order_of_kinds_groups_and_codes() {
        assertThat(codes(LibraryFilter.all(), Language.NL))
                .containsExactly("Q-MON-01", "B-ONE-01", "C-HU-01", "C-EX-01");
    }

    @Test
    void given_words_without_accents_when_searched_then_entries_of_the_readers_language_are_found() {
        assertThat(codes(text("ETRE decision"), Language.FR)).containsExactly("C-HU-01");
        assertThat(codes(text("ETRE decision"), Language.NL)).isEmpty();
        assertThat(codes(text("etude"), Language.EN)).containsExactly("B-ONE-01");
    }

    @Test
    void given_a_part_of_a_compound_when_searched_then_it_is_found() {
        assertThat(codes(text("gegevens"), Language.NL)).containsExactly("Q-MON-01");
        assertThat(codes(text("q-mon"), Language.DE)).containsExactly("Q-MON-01");
    }

    @Test
    void given_filters_when_set_then_they_add_up_and_kinds_are_counted_as_if_none_was_chosen() {
        LibraryFilter clauses = new LibraryFilter(null, Set.of(Kind.CLAUSE), "exit", null, Set.of());
        assertThat(codes(clauses, Language.NL)).containsExactly("C-EX-01");
        assertThat(codes(new LibraryFilter(null, Set.of(), null, "intake", Set.of()), Language.NL))
                .containsExactly("Q-MON-01");
        assertThat(codes(new LibraryFilter(null, Set.of(), null, null, Set.of(Verification.NOT_FOUND)), Language.NL))
                .containsExactly("B-ONE-01");

        ReadLibrary.Found found = library.find(
                new LibraryFilter(null, Set.of(Kind.CLAUSE), null, null, Set.of()), Language.NL, null, null);
        assertThat(found.page().total()).isEqualTo(2);
        assertThat(found.kinds()).containsEntry(Kind.CLAUSE, 2L).containsEntry(Kind.QUESTION, 1L);
    }

    @Test
    void given_more_than_a_page_when_read_on_then_each_entry_comes_once() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var page = library.find(LibraryFilter.all(), Language.NL, 1, after).page();
            page.items().forEach(entry -> seen.add(entry.code()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("Q-MON-01", "B-ONE-01", "C-HU-01", "C-EX-01");
    }
}
