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
    private Way way;

    /** A label with what is known. */
    public record Fact(String label, String value) {}

    /**
     * @param tag a word at the right
     * @param tone of the sign: ok, part, no or na
     * @param anchor where it can be pointed at; {@code null}: nowhere
     * @param way what can be done about it; {@code null}: nothing
     */
    public record Item(String text, String under, String tag, String tone, String icon, String anchor, Way way) {

        Item(String text, String under, String tag, String tone, String icon) {
            this(text, under, tag, tone, icon, null, null);
        }

        Item at(String itsAnchor) {
            return new Item(text, under, tag, tone, icon, itsAnchor, way);
        }

        /** @param address {@code null}: there is no such way */
        Item leadingTo(String address, String words) {
            return new Item(text, under, tag, tone, icon, anchor, address == null ? null : new Way(address, words));
        }
    }

    /** A link to where something can be done about an item. */
    public record Way(String address, String words) {}

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

    /** More of it stands on a page of its own. */
    ResultBlock leadingTo(String address, String words) {
        way = new Way(address, words);
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

    /** {@code null}: there is no more of it. */
    public Way getWay() {
        return way;
    }

    public String getItemsTitle() {
        return itemsTitle;
    }
}
