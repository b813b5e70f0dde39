package org.inspraak.web.letter;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line on paper may end: not after the apostrophe within a word, where the rules of Unicode leave room for one
 * ({@code l’|employeur}). A box around such words would hold them together too, but it is read after the lines around it.
 */
final class PaperLines implements FSTextBreaker {

    private final FSTextBreaker rules = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public int next() {
        int end = rules.next();
        while (isWithinWord(end)) {
            end = rules.next();
        }
        return end;
    }

    private boolean isWithinWord(int end) {
        return end > 0 && end < text.length() && text.charAt(end - 1) == '’' && Character.isLetter(text.charAt(end));
    }

    @Override
    public void setText(String words) {
        text = words;
        rules.setText(words);
    }
}
