package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Stage;
import org.inspraak.organisation.Region;
import org.junit.jupiter.api.Test;

class CasesQueryTest {

    private static final UUID ME = UUID.randomUUID();

    @Test
    void given_an_address_when_it_is_read_then_the_list_asks_what_it_says() {
        CasesQuery query = CasesQuery.from(Map.of(
                "q", new String[] {"Van Hove"},
                "stage", new String[] {"negotiation", "intake"},
                "region", new String[] {"east-flanders"},
                "status", new String[] {"OPEN"},
                "owner", new String[] {"mine"},
                "due", new String[] {"late"},
                "sort", new String[] {"company"},
                "after", new String[] {"cGxhY2Ux", "cGxhY2Uy"}));
        CaseFilter filter = query.filter(ME);
        assertThat(filter.text()).isEqualTo("Van Hove");
        assertThat(filter.stages()).containsExactlyInAnyOrder(Stage.NEGOTIATION, Stage.INTAKE);
        assertThat(filter.regions()).containsExactly(Region.EAST_FLANDERS);
        assertThat(filter.statuses()).containsExactly(CaseStatus.OPEN);
        assertThat(filter.ownerId()).isEqualTo(ME);
        assertThat(filter.due()).isEqualTo(CaseFilter.Due.LATE);
        assertThat(query.sort()).isEqualTo(CaseFilter.Sort.COMPANY);
        assertThat(query.page()).isEqualTo(3);
        assertThat(query.after()).isEqualTo("cGxhY2Uy");
        assertThat(query.earlierPage().after()).isEqualTo("cGxhY2Ux");
        assertThat(query.earlierPage().earlierPage().after()).isNull();
        assertThat(query.laterPage("cGxhY2Uz").page()).isEqualTo(4);
    }

    @Test
    void given_what_no_list_knows_when_the_address_is_read_then_it_is_left_out() {
        CasesQuery query = CasesQuery.from(Map.of(
                "stage", new String[] {"no-such-stage"},
                "sort", new String[] {"; drop table"},
                "after", new String[] {"<script>"},
                "q", new String[] {"\u0000 \n "}));
        assertThat(query.address()).isEqualTo("/cases");
        assertThat(query.page()).isEqualTo(1);
        assertThat(query.sort()).isEqualTo(CaseFilter.Sort.NEXT_DUE);
        assertThat(query.filter(ME)).isEqualTo(CaseFilter.everything());
    }

    @Test
    void given_filters_when_one_is_dropped_then_the_others_stay_and_the_list_begins_anew() {
        CasesQuery query = CasesQuery.from(Map.of(
                "q", new String[] {"a&b=c"},
                "due", new String[] {"week"},
                "after", new String[] {"cGxhY2Ux"}));
        assertThat(query.without("due", "week").address()).isEqualTo("/cases?q=a%26b%3Dc");
        assertThat(query.active()).isEqualTo(2);
    }

    @Test
    void given_filters_when_the_list_is_taken_along_then_the_same_is_asked_in_the_words_of_programs() {
        CasesQuery query = CasesQuery.from(Map.of(
                "q", new String[] {"a&b"},
                "stage", new String[] {"negotiation", "intake"},
                "region", new String[] {"east-flanders"},
                "status", new String[] {"OPEN"},
                "owner", new String[] {"mine"},
                "due", new String[] {"week"},
                "sort", new String[] {"newest"},
                "after", new String[] {"cGxhY2Ux"}));
        assertThat(query.exportAddress("fr"))
                .isEqualTo(
                        "/api/v1/cases/export?format=xlsx&language=fr&sort=number-descending&text=a%26b"
                                + "&stage=negotiation&stage=intake&region=east-flanders&status=open&owner=me&due=within-7-days");
    }
}
