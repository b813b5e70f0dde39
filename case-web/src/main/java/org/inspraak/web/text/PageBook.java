package org.inspraak.web.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import org.inspraak.organisation.Language;

/**
 * The words of the pages in one language: {@code pages_<language>.properties}, with {@code {0}} for what varies; and, as
 * books of their own, the names in the pictures of the models: {@code diagram_<language>.properties}, and the words of
 * letters: {@code letter_<language>.properties}.
 */
public final class PageBook {

    private static final String PAGES = "org.inspraak.web.text.pages";
    private static final String DIAGRAM = "org.inspraak.web.text.diagram";
    private static final String LETTER = "org.inspraak.web.text.letter";

    private final Language language;
    private final ResourceBundle words;

    private PageBook(String name, Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(name, language.locale(), PageBook.class.getClassLoader());
    }

    public static PageBook in(Language language) {
        return new PageBook(PAGES, language);
    }

    /** By {@code <process id>.<element id>}. */
    static PageBook ofDiagrams(Language language) {
        return new PageBook(DIAGRAM, language);
    }

    /** What letters to employers say around what varies, and the mail that carries them. */
    public static PageBook ofLetters(Language language) {
        return new PageBook(LETTER, language);
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Set<String> keys() {
        return words.keySet();
    }

    /** The text as it stands; the key itself where there is none, so that the page still opens. */
    public String get(String key) {
        return has(key) ? words.getString(key) : key;
    }

    /** The text with its places filled; numbers and plurals in the manner of the language. */
    public String say(String key, Object... values) {
        return new MessageFormat(get(key), language.locale()).format(values);
    }
}
