package org.inspraak.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.organisation.Language;
import org.inspraak.web.security.SignedIn;

/**
 * The words of the page in its reader's language, for the pages themselves:
 *
 * <pre>{@code
 * #{t['cases.title']}   #{t.say('cases.count', cases.total)}
 * }</pre>
 */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject
    SignedIn signedIn;

    private PageBook book;

    /** The reader's book. */
    public PageBook book() {
        Language language = signedIn.language();
        if (book == null || book.language() != language) {
            book = PageBook.in(language);
        }
        return book;
    }

    @Override
    public String get(Object key) {
        return book().get(String.valueOf(key));
    }

    public String say(String key, Object value) {
        return book().say(key, value);
    }

    public String say(String key, Object first, Object second) {
        return book().say(key, first, second);
    }

    public String say(String key, Object first, Object second, Object third) {
        return book().say(key, first, second, third);
    }

    @Override
    public boolean containsKey(Object key) {
        return book().has(String.valueOf(key));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return book().keys().stream()
                .map(key -> new SimpleImmutableEntry<>(key, book().get(key)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
