package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.search.Excerpt;
import org.inspraak.search.SearchText;
import org.inspraak.search.SearchText.Audience;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.search.SearchTexts;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who finds what, in which order, and what is written down about it. */
class SearchCasesTest extends OnDatabase {

    private final Map<String, CaseFile> cases = new HashMap<>();

    @BeforeEach
    void registerCases() {
        cases.clear();
        register("A", "els", "140.03", Region.ANTWERP);
        register("B", "tom", "140", Region.LIEGE);
        register("C", "lone", "200", Region.LIMBURG);
        register("E", "officer-liege", "200", Region.LIEGE);
        register("F", "other", "140.03", Region.ANTWERP);
    }

    private void register(String name, String owner, String committee, Region region) {
        cases.put(name, anIntroduction().at(name).under(committee).in(region).registeredBy(actor(owner), house));
    }

    @ParameterizedTest
    @CsvSource({
        "els, 'A B'",
        "lone, 'C'",
        "officer, 'A C'",
        "officer-liege, 'B E'",
        "sector, 'A B'",
        "legal, 'A B C E'",
        "other, 'F'",
        "admin, ''",
        "delegate, 'A'"
    })
    void given_the_same_words_in_every_case_when_looked_for_then_each_finds_those_of_cases_they_see(
            String who, String expected) {
        cases.forEach((name, caseFile) -> put(caseFile, Kind.DOCUMENT, Audience.DELEGATES, "", "Het personeelsbeleid"));
        put(cases.get("A"), Kind.NOTE, Audience.UNION, "", "Ons personeelsbeleid, onder ons");
        Actor actor = who.equals("delegate")
                ? union.delegateAt(house, cases.get("A").placement().companyId())
                : actor(who);
        Page<FoundText> found = search(actor, "beleid");
        Set<String> seen = new TreeSet<>(Arrays.asList(expected.split(" ")));
        seen.remove("");
        Set<String> companies = new TreeSet<>();
        found.items().forEach(one -> companies.add(one.company()));
        assertThat(companies).isEqualTo(seen);
        boolean seesNote = seen.contains("A") && !who.equals("delegate");
        assertThat(found.total())
                .isEqualTo(seen.size() + (seesNote ? 1 : 0))
                .isEqualTo(found.items().size());
    }

    @Test
    void given_notes_decisions_and_events_when_written_then_they_are_found_with_their_day() {
        CaseNumber number = cases.get("A").number();
        house.inTransaction(() -> {
            the(WriteInCase.class).note(actor("els"), number, "De directie vertraagt de loonschalen.");
            the(WriteInCase.class)
                    .decision(
                            actor("els"),
                            number,
                            "Wij wachten op loonschalen",
                            "Er is geen haast",
                            "Els",
                            LocalDate.of(2027, 1, 5));
            the(WriteInCase.class).event(actor("els"), number, "Telefoon over loonschalen", LocalDate.of(2027, 1, 6));
        });
        List<FoundText> found = search(actor("els"), "loonschaal").items();
        assertThat(found).extracting(FoundText::kind).containsOnly(Kind.NOTE);
        assertThat(found)
                .extracting(FoundText::on)
                .containsExactly(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 7), LocalDate.of(2027, 1, 6));
        assertThat(found.get(0).inTitle()).isTrue();
        assertThat(search(union.delegateAt(house, cases.get("A").placement().companyId()), "loonschaal")
                        .items())
                .isEmpty();
    }

    @Test
    void given_a_case_that_moves_to_another_region_when_looked_for_then_its_texts_move_with_it() {
        put(cases.get("A"), Kind.DOCUMENT, Audience.UNION, "", "loonschalen");
        house.inTransaction(() -> house.em()
                .createNativeQuery("update case_file set region = 'LIEGE' where id = :id")
                .setParameter("id", cases.get("A").id())
                .executeUpdate());
        assertThat(search(actor("officer"), "loonschalen").items()).isEmpty();
        assertThat(search(actor("officer-liege"), "loonschalen").items()).hasSize(1);
    }

    @Test
    void given_a_reason_on_the_timeline_when_delegates_may_read_it_then_they_find_it() {
        house.inTransaction(() -> the(SteerCase.class)
                .suspend(actor("els"), cases.get("A").number(), 0, "De fabriek ligt stil door overstroming"));
        Actor delegate = union.delegateAt(house, cases.get("A").placement().companyId());
        assertThat(search(delegate, "overstromingen").items()).hasSize(1);
    }

    @Test
    void given_many_hits_when_paged_then_titles_come_first_then_the_newest_and_none_twice() {
        for (int i = 0; i < 12; i++) {
            put(
                    cases.get("A"),
                    Kind.DOCUMENT,
                    Audience.UNION,
                    i % 4 == 0 ? "Loonschalen " + i : "Verslag",
                    "loonschalen",
                    LocalDate.of(2027, 1, 1 + i % 5));
        }
        Actor els = actor("els");
        List<FoundText> all = search(els, "loonschalen").items();
        List<FoundText> paged = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<FoundText> page = house.inTransaction(
                    () -> the(SearchCases.class).search(els, "loonschalen", Set.of(), Set.of(), 5, from));
            assertThat(page.total()).isEqualTo(after == null ? 12 : -1);
            paged.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSize(12);
        assertThat(all.subList(0, 3)).allMatch(FoundText::inTitle);
        assertThat(all.subList(3, 12)).noneMatch(FoundText::inTitle).isSortedAccordingTo((one, other) -> other.on()
                .compareTo(one.on()));
    }

    @Test
    void given_kinds_and_stages_when_asked_for_then_only_those_are_found() {
        put(cases.get("A"), Kind.DOCUMENT, Audience.UNION, "", "loonschalen");
        put(cases.get("A"), Kind.ANSWER, Audience.UNION, "", "loonschalen");
        assertThat(search("loonschalen", Set.of(Kind.ANSWER), Set.of(Stage.INTAKE)))
                .extracting(FoundText::kind)
                .containsExactly(Kind.ANSWER);
        assertThat(search("loonschalen", Set.of(), Set.of(Stage.NEGOTIATION))).isEmpty();
    }

    @Test
    void given_a_long_text_when_found_then_the_place_is_shown_with_the_hit_marked() {
        put(
                cases.get("A"),
                Kind.DOCUMENT,
                Audience.UNION,
                "",
                "inleiding ".repeat(100) + "<b>De ondernemingsraden</b> geven advies. " + "slot ".repeat(200));
        Excerpt excerpt = search(actor("els"), "raad").items().get(0).excerpt();
        assertThat(excerpt.pieces())
                .filteredOn(Excerpt.Piece::hit)
                .extracting(Excerpt.Piece::text)
                .containsExactly("ondernemingsraden");
        String shown = excerpt.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
        assertThat(shown)
                .startsWith("…inleiding")
                .contains("<b>De ondernemingsraden</b> geven advies.")
                .endsWith("slot…");
    }

    @Test
    void given_a_search_when_done_then_it_is_audited_with_its_cases_and_without_its_words() {
        put(cases.get("A"), Kind.DOCUMENT, Audience.UNION, "", "Klacht van Jan Peeters");
        search(actor("els"), "peeters");
        List<?> subjects = house.inTransaction(() -> house.em()
                .createNativeQuery("select subject from audit_entry where action = 'cases.searched'")
                .getResultList());
        assertThat(subjects).isEqualTo(List.of("search/1/" + cases.get("A").number()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "MXjigJMyMDI3", "!!"})
    void given_a_place_of_another_list_when_gone_on_from_then_it_is_refused(String after) {
        CaseRuleViolation no =
                refused(() -> the(SearchCases.class).search(actor("els"), "loon", Set.of(), Set.of(), 5, after));
        assertThat(no.code()).isEqualTo("page.after");
    }

    private Page<FoundText> search(Actor actor, String typed) {
        return house.inTransaction(() -> the(SearchCases.class).search(actor, typed, Set.of(), Set.of(), 100, null));
    }

    private List<FoundText> search(String typed, Set<Kind> kinds, Set<Stage> stages) {
        return house.inTransaction(() -> the(SearchCases.class).search(actor("els"), typed, kinds, stages, 100, null))
                .items();
    }

    private void put(CaseFile caseFile, Kind kind, Audience audience, String title, String text) {
        put(caseFile, kind, audience, title, text, LocalDate.of(2027, 1, 7));
    }

    private void put(CaseFile caseFile, Kind kind, Audience audience, String title, String text, LocalDate on) {
        house.inTransaction(() -> the(SearchTexts.class)
                .put(new SearchText(kind, UUID.randomUUID(), caseFile.id(), audience, Language.NL, title, text, on)));
    }
}
