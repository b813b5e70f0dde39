package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.inspraak.web.page.ResultBlock.Item;
import org.inspraak.web.page.ResultBlock.Way;
import org.junit.jupiter.api.Test;

class ResultBlockTest {

    private static final Item LATE = new Item("no ranking on the screen", "HR", "3 days late", "no", "late");

    @Test
    void given_an_item_about_which_something_can_be_done_when_it_is_shown_then_it_leads_there() {
        Item item = LATE.at("measure-1").leadingTo("/cases/2026-000123?do=measure#turn", "Record");
        assertThat(item.anchor()).isEqualTo("measure-1");
        assertThat(item.way()).isEqualTo(new Way("/cases/2026-000123?do=measure#turn", "Record"));
        assertThat(item.text()).isEqualTo(LATE.text());
    }

    @Test
    void given_an_item_about_which_nothing_can_be_done_when_it_is_shown_then_it_has_no_link() {
        assertThat(LATE.leadingTo(null, "Record").way()).isNull();
    }
}
