package org.inspraak.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a text where what was looked for stands, in pieces: those that are hits are to be marked.
 *
 * <p>A text whose words only begin like those looked for is shown from its beginning, with nothing marked.
 */
public record Excerpt(List<Piece> pieces) {

    private static final int LENGTH = 240;
    private static final int BEFORE = 70;
    private static final String GOES_ON = "…";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    public record Piece(String text, boolean hit) {}

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    public static Excerpt of(String text, SearchQuery query) {
        int from = begin(text, query);
        int to = from + LENGTH >= text.length() ? text.length() : endOfWord(text, from + LENGTH);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? GOES_ON : "", false);
        int done = from;
        Matcher words = WORD.matcher(text).region(from, to);
        while (words.find()) {
            if (query.marks(words.group())) {
                add(pieces, text.substring(done, words.start()), false);
                add(pieces, words.group(), true);
                done = words.end();
            }
        }
        add(pieces, text.substring(done, to) + (to < text.length() ? GOES_ON : ""), false);
        return new Excerpt(pieces);
    }

    /** The whole of a short text. */
    public static Excerpt whole(String text, SearchQuery query) {
        return text.length() <= LENGTH ? of(text, query) : of(text.substring(0, LENGTH), query);
    }

    private static int begin(String text, SearchQuery query) {
        if (text.length() <= LENGTH) {
            return 0;
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (query.marks(words.group())) {
                return words.start() <= BEFORE ? 0 : beginOfWord(text, words.start() - BEFORE);
            }
        }
        return 0;
    }

    private static int beginOfWord(String text, int near) {
        int space = text.indexOf(' ', near);
        return space < 0 || space - near >= BEFORE ? near : space + 1;
    }

    private static int endOfWord(String text, int near) {
        int space = text.lastIndexOf(' ', near);
        return near - space < BEFORE ? space : near;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.replaceAll("\\s+", " "), hit));
        }
    }
}
