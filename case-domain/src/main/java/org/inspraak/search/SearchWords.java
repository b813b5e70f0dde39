package org.inspraak.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What somebody typed into the search: words that all must be there, {@code "words in quotes"} that must follow each
 * other, and {@code -words} that must not be there. Nothing that is typed is wrong; a quote that is never closed closes
 * at the end.
 */
public record SearchWords(List<String> wanted, List<String> unwanted) {

    /** A longer question costs the database more than it helps who asks. */
    private static final int MOST = 12;

    private static final Pattern TERM = Pattern.compile("(-?)(?:[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]?|([^\\s\"“”„«»]+))");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    public SearchWords {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    /** @throws CaseRuleViolation {@code search.no-words} when nothing is asked for */
    public static SearchWords parse(String typed) {
        String text = Text.optional("q", typed, Text.LINE);
        List<String> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        Matcher terms = TERM.matcher(text == null ? "" : text);
        while (terms.find()) {
            String words = terms.group(2) == null ? terms.group(3) : terms.group(2);
            List<String> side = terms.group(1).isEmpty() ? wanted : unwanted;
            if (WORD.matcher(words).find() && side.size() < MOST) {
                side.add(words.strip());
            }
        }
        if (wanted.isEmpty()) {
            throw CaseRuleViolation.invalid("q", "search.no-words");
        }
        return new SearchWords(wanted, unwanted);
    }
}
