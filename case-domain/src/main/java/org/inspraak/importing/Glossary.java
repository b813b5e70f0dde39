package org.inspraak.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inspraak.shared.Text;

/** What words of four languages stand for; they are compared without case, accents and punctuation. */
final class Glossary<T> {

    /** Shorter words stand in too many sentences. */
    private static final int LONG_ENOUGH = 4;

    private final Map<String, T> meanings = new LinkedHashMap<>();

    /** @param words separated by commas */
    Glossary<T> add(T meaning, String words) {
        for (String word : words.split(",")) {
            T other = meanings.put(Text.fold(word), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalStateException(word + " has two meanings");
            }
        }
        return this;
    }

    Optional<T> find(String written) {
        return Optional.ofNullable(meanings.get(Text.fold(written)));
    }

    /** The meaning of the longest entry of some length that stands in the text as whole words. */
    Optional<T> findWithin(String written) {
        String text = " " + Text.fold(written) + " ";
        String longest = "";
        for (String word : meanings.keySet()) {
            if (word.length() >= LONG_ENOUGH && word.length() > longest.length() && text.contains(" " + word + " ")) {
                longest = word;
            }
        }
        return Optional.ofNullable(meanings.get(longest));
    }
}
