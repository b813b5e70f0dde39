package org.inspraak.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is looked for.
 *
 * @param expression as the database's function {@code search_finds} takes it; nothing is found by an empty one
 * @param words without accents and capitals, and their stems: a word of a text that begins so is to be marked
 * @param parts the same of longer words: a word of a text that has one in it is to be marked
 */
public record SearchQuery(String expression, Set<String> words, Set<String> parts) {

    private static final int SHORT = 4;
    private static final Pattern LEXEME = Pattern.compile("'([~<=]?)([^'~<=]+)'");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    public SearchQuery {
        words = Set.copyOf(words);
        parts = Set.copyOf(parts);
    }

    /** @param expression what the database makes of the words */
    static SearchQuery of(SearchWords asked, String expression) {
        Set<String> words = new TreeSet<>();
        for (String wanted : asked.wanted()) {
            WORD.matcher(fold(wanted)).results().map(MatchResult::group).forEach(words::add);
        }
        Set<String> parts = new TreeSet<>();
        LEXEME.matcher(expression.replaceFirst("& !.*", "")).results().forEach(lexeme -> {
            String stem = lexeme.group(2);
            switch (lexeme.group(1)) {
                case "<" -> parts.add(new StringBuilder(stem).reverse().toString());
                case "~" -> parts.add(stem);
                case "=" -> {
                    // a pair of words, each of which stands in the expression as well
                }
                default -> words.add(stem);
            }
        });
        return new SearchQuery(expression, words, parts);
    }

    /** Whether a word of a text is one of those that were looked for, or has one in it. */
    boolean marks(String word) {
        String folded = fold(word);
        return words.stream().anyMatch(one -> one.length() < SHORT ? folded.equals(one) : folded.startsWith(one))
                || parts.stream().anyMatch(folded::contains);
    }

    private static String fold(String text) {
        String bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return bare.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o");
    }
}
