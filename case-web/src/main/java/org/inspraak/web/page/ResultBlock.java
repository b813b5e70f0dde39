package org.inspraak.web.page;

import java.util.ArrayList;
import java.util.List;

/** One thing that a stage brought forth, as it is shown: a request, an assessment, a round, a plan, a review. */
public final class ResultBlock {

    private final String title;
    private final String state;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private String itemsTitle;

    /** A label with what is known. */
    public record Fact(String label, String value) {}

    /** @param tag a word at the right; @param tone of the sign: ok, part, no or na */
    public record Item(String text, String under, String tag, String tone, String icon) {}

    ResultBlock(String title, String state) {
        this.title = title;
        this.state = state;
    }

    /** What is not known is not shown. */
    ResultBlock fact(String label, Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(label, value.toString()));
        }
        return this;
    }

    ResultBlock itemsTitled(String words) {
        itemsTitle = words;
        return this;
    }

    ResultBlock item(Item item) {
        items.add(item);
        return this;
    }

    public String getTitle() {
        return title;
    }

    public String getState() {
        return state;
    }

    public List<Fact> getFacts() {
        return List.copyOf(facts);
    }

    public List<Item> getItems() {
        return List.copyOf(items);
    }

    public String getItemsTitle() {
        return itemsTitle;
    }
}
