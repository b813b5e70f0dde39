package org.inspraak.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for.
 *
 * @param expression as the database's function {@code search_finds} takes it; nothing is found by an empty one
 * @param marks what the words to be marked in a text have in them, without accents and capitals
 */
public record SearchQuery(String expression, Set<String> marks) {

    private static final int SHORT = 4;
    private static final Pattern LEXEME = Pattern.compile("'([~<]?)([^'~<]+)'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    public SearchQuery {
        marks = Set.copyOf(marks);
    }

    /** @param expression what the database makes of the words: their stems are marked, too */
    static SearchQuery of(SearchWords words, String expression) {
        Set<String> marks = new TreeSet<>();
        for (String wanted : words.wanted()) {
            Matcher parts = WORD.matcher(fold(wanted));
            while (parts.find()) {
                marks.add(parts.group());
            }
        }
        String positive = expression.replaceFirst("& !.*", "");
        Matcher lexemes = LEXEME.matcher(positive);
        while (lexemes.find()) {
            String stem = lexemes.group(2);
            marks.add(
                    lexemes.group(1).equals("<")
                            ? new StringBuilder(stem).reverse().toString()
                            : stem);
        }
        return new SearchQuery(expression, marks);
    }

    /** Whether a word of a text is one of those that were looked for, or has one in it. */
    boolean marks(String word) {
        String folded = fold(word);
        return marks.stream().anyMatch(mark -> mark.length() < SHORT ? folded.equals(mark) : folded.contains(mark));
    }

    private static String fold(String text) {
        String bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return bare.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o");
    }
}
