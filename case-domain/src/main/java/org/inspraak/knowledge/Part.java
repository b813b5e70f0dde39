package org.inspraak.knowledge;

import java.util.Map;
import org.inspraak.organisation.Language;

/** One of the things that a compound question asks; it is answered on its own (S1.50, S1.52, S1.53). */
public record Part(String code, Map<Language, String> texts) {

    public Part {
        texts = Map.copyOf(texts);
    }
}
