package org.inspraak.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.inspraak.workflow.FeelConditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When the shipped entries fit, asked in the language in which they say so. */
class ShippedConditionsTest {

    private final FeelConditions conditions = new FeelConditions();

    static List<KnowledgeEntry> conditional() {
        return ShippedKnowledge.read().stream()
                .filter(entry -> entry.when() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void given_an_entry_with_a_condition_when_it_is_checked_then_it_can_be_read_and_asks_for_something(
            KnowledgeEntry entry) {
        assertThat(conditions.check("when", entry.when())).isNotEmpty();
    }

    /** Nobody has entered anything: nothing is ruled out. */
    @Test
    void given_nothing_is_known_when_the_entries_are_asked_then_none_says_no() {
        assertThat(conditional())
                .isNotEmpty()
                .noneMatch(entry -> conditions.holds(entry.when(), Map.of()).equals(java.util.Optional.of(false)));
    }
}
