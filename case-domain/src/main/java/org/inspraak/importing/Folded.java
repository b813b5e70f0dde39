package org.inspraak.importing;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they compare: without case, accents and punctuation. */
final class Folded {

    private Folded() {}

    /** {@code "Demande d’Information"} and {@code "demande d'information"} are both {@code "demande d information"}. */
    static String fold(String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
