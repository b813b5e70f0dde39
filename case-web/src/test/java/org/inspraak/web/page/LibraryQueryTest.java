package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.Verification;
import org.junit.jupiter.api.Test;

class LibraryQueryTest {

    private static Map<String, String[]> asked(String... pairs) {
        Map<String, String[]> asked = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            asked.put(pairs[i], pairs[i + 1].split(","));
        }
        return asked;
    }

    @Test
    void given_an_address_when_read_and_written_then_it_asks_the_same() {
        LibraryQuery query = LibraryQuery.of(
                asked("q", "recht op uitleg", "kind", "clause", "group", "exit", "stage", "negotiation"));

        assertThat(query.filter().kinds()).containsExactly(Kind.CLAUSE);
        assertThat(query.address()).isEqualTo("/library?q=recht+op+uitleg&kind=clause&group=exit&stage=negotiation");
    }

    @Test
    void given_words_that_nobody_knows_when_read_then_they_are_left_out() {
        LibraryQuery query = LibraryQuery.of(asked(
                "q", " \u0007 ", "kind", "poem", "group", "exit", "stage", "lunch", "verification", "x,mismatch"));

        assertThat(query.address()).isEqualTo("/library?verification=mismatch");
        assertThat(query.filter().verifications()).containsExactly(Verification.MISMATCH);
    }

    @Test
    void given_a_group_when_another_kind_is_chosen_then_the_group_goes() {
        LibraryQuery query = LibraryQuery.of(asked("kind", "clause", "group", "exit", "verification", "verified"));

        assertThat(query.ofKind(Kind.QUESTION).address()).isEqualTo("/library?kind=question&verification=verified");
        assertThat(query.without(Verification.VERIFIED).verifications()).isEqualTo(Set.of());
    }

    @Test
    void given_a_list_that_was_turned_when_a_card_is_opened_from_it_then_its_address_leads_back_to_that_place() {
        LibraryQuery query = LibraryQuery.of(asked("q", "uitleg & recht", "kind", "clause"));

        assertThat(query.tail("07 C-01")).isEqualTo("?q=uitleg+%26+recht&kind=clause&after=07+C-01");
        assertThat(query.isForAll()).isFalse();
        assertThat(LibraryQuery.of(asked()).tail(null)).isEmpty();
        assertThat(LibraryQuery.of(asked()).isForAll()).isTrue();
    }
}
