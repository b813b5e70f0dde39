package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.inspraak.casefile.CaseFilter.Due;
import org.inspraak.casefile.CaseFilter.Sort;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.testing.OnDatabase;
import org.inspraak.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class CaseListsTest extends OnDatabase {

    private static final int CASES = 23;

    private Actor els;

    /** Once for all tests: they only read. */
    @Override
    @BeforeEach
    protected void moveIn() {
        if (house != null) {
            return;
        }
        super.moveIn();
        els = actor("els");
        for (int i = 0; i < CASES; i++) {
            // names, dates and no dates repeat, so that only the number tells some cases apart
            anIntroduction()
                    .at(List.of("Ünal & Zonen", "ABC 100%", "Zeta_logistiek", "abc logistiek")
                            .get(i % 4))
                    .of("Systeem " + i)
                    .implementedFrom(i % 3 == 0 ? null : LocalDate.of(2027, 4, 1 + i % 5))
                    .registeredBy(els, house);
        }
    }

    private Page<CaseFile> find(CaseFilter filter, Sort sort, int limit, String after) {
        return house.inTransaction(() -> the(FindCases.class).find(els, filter, sort, limit, after));
    }

    private static CaseFilter text(String text) {
        return new CaseFilter(text, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void given_a_sort_when_pages_are_read_one_after_the_other_then_no_case_is_lost_or_repeated(Sort sort) {
        List<CaseNumber> paged = new ArrayList<>();
        String after = null;
        do {
            Page<CaseFile> page = find(CaseFilter.everything(), sort, 4, after);
            assertThat(page.total()).isEqualTo(CASES);
            page.items().forEach(one -> paged.add(one.number()));
            after = page.next();
        } while (after != null);
        List<CaseNumber> whole = find(CaseFilter.everything(), sort, 200, null).items().stream()
                .map(CaseFile::number)
                .toList();
        assertThat(paged).hasSize(CASES).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void given_cases_that_come_and_go_when_pages_are_read_then_what_was_there_is_seen_once() {
        Page<CaseFile> first = find(CaseFilter.everything(), Sort.NUMBER, 10, null);
        CaseRuleViolation rolledBack = refused(() -> {
            anIntroduction().registeredBy(els, house);
            Page<CaseFile> second = find(CaseFilter.everything(), Sort.NUMBER, 10, first.next());
            assertThat(second.items().get(0).number()).hasToString("2027-000011");
            assertThat(second.total()).isEqualTo(CASES + 1);
            throw CaseRuleViolation.conflict("meant");
        });
        assertThat(rolledBack.code()).isEqualTo("meant");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void given_a_longer_page_when_it_is_read_then_it_takes_no_more_statements(int limit) {
        var statistics = TestDatabase.factory().unwrap(SessionFactory.class).getStatistics();
        house.inTransaction(() -> {
            the(FindCases.class).find(els, CaseFilter.everything(), Sort.NEXT_DUE, 1, null);
            statistics.clear();
            the(FindCases.class)
                    .find(els, CaseFilter.everything(), Sort.NEXT_DUE, limit, null)
                    .items()
                    .forEach(one -> one.company().name().concat(one.aiSystem().name()));
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(2);
            statistics.clear();
            the(FindWork.class).tasks(els, true, limit, null).items().forEach(task -> task.caseFile()
                    .company()
                    .name());
            the(FindWork.class).due(els, 90, limit, null).items().forEach(due -> due.caseFile()
                    .aiSystem()
                    .name());
            the(FindWork.class).count(els);
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(6);
        });
    }

    @Test
    void given_text_when_cases_are_searched_then_signs_mean_themselves() {
        assertThat(find(text("abc"), Sort.NUMBER, 50, null).total()).isEqualTo(11);
        assertThat(find(text("100%"), Sort.NUMBER, 50, null).total()).isEqualTo(6);
        assertThat(find(text("%"), Sort.NUMBER, 50, null).total()).isEqualTo(6);
        assertThat(find(text("a_l"), Sort.NUMBER, 50, null).total()).isEqualTo(6);
        assertThat(find(text("ÜNAL"), Sort.NUMBER, 50, null).total()).isEqualTo(6);
        assertThat(find(text("2027-00000"), Sort.NUMBER, 50, null).total()).isEqualTo(9);
        assertThat(find(text("systeem 22"), Sort.NUMBER, 50, null).total()).isEqualTo(1);
        assertThat(find(text("' or 1=1 --"), Sort.NUMBER, 50, null).total()).isZero();
        assertThat(find(text("🎉"), Sort.NUMBER, 50, null).total()).isZero();
    }

    @Test
    void given_text_that_no_database_takes_when_cases_are_searched_then_it_is_told() {
        assertThat(refused(() -> find(text("a\u0000"), Sort.NUMBER, 50, null)).code())
                .isEqualTo("text.control-character");
    }

    @Test
    void given_filters_when_cases_are_listed_then_they_add_up() {
        CaseFilter due = new CaseFilter(null, null, null, null, null, null, Due.NOTHING);
        assertThat(find(due, Sort.NUMBER, 50, null).total()).isEqualTo(8);
        CaseFilter late = new CaseFilter(null, null, null, null, null, null, Due.LATE);
        assertThat(find(late, Sort.NUMBER, 50, null).total())
                .as("nominal dates 1 to 5 January lie before the seventh")
                .isEqualTo(15);
        CaseFilter all = new CaseFilter(
                null,
                Set.of(Stage.INTAKE),
                Set.of(CaseStatus.OPEN),
                Set.of(Region.ANTWERP),
                "140",
                union.staff("els").id(),
                null);
        assertThat(find(all, Sort.NUMBER, 50, null).total()).isEqualTo(CASES);
        CaseFilter none = new CaseFilter(null, null, null, null, "14", null, null);
        assertThat(find(none, Sort.NUMBER, 50, null).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "bm90IGEga2V5", "MjAyNy0wMS0wMR8", ""})
    void given_a_key_that_no_page_gave_when_it_is_given_back_then_it_is_refused_or_harmless(String after) {
        for (Sort sort : List.of(Sort.NEXT_DUE, Sort.COMPANY)) {
            try {
                find(CaseFilter.everything(), sort, 5, after);
            } catch (CaseRuleViolation refused) {
                assertThat(refused.code()).isEqualTo("page.after");
            }
        }
    }

    @Test
    void given_what_is_due_when_it_is_read_page_by_page_then_each_date_comes_once_and_in_order() {
        List<FindWork.DueItem> whole = due(200, null).items();
        List<FindWork.DueItem> read = new ArrayList<>();
        String after = null;
        do {
            Page<FindWork.DueItem> page = due(7, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(whole).hasSizeGreaterThan(7);
        assertThat(read)
                .extracting(item -> item.deadline().id())
                .containsExactlyElementsOf(
                        whole.stream().map(item -> item.deadline().id()).toList());
        assertThat(refused(() -> due(7, "nonsense")).code()).isEqualTo("page.after");
    }

    private Page<FindWork.DueItem> due(int limit, String after) {
        return house.inTransaction(() -> the(FindWork.class).due(els, 1_000, limit, after));
    }
}
