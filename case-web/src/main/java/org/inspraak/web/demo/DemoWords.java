package org.inspraak.web.demo;

import java.util.List;
import java.util.Map;
import org.inspraak.organisation.Language;

/** Professional categories as the companies of the demo name them. */
final class DemoWords {

    private static final Map<Language, List<String>> CATEGORIES = Map.of(
            Language.NL, List.of("arbeiders", "bedienden", "ploegverantwoordelijken"),
            Language.FR, List.of("ouvriers", "employés", "chefs d’équipe"),
            Language.DE, List.of("Arbeiter", "Angestellte", "Schichtleitungen"),
            Language.EN, List.of("agents", "analysts", "team leads"));

    private DemoWords() {}

    static String category(Language language, int i) {
        List<String> words = CATEGORIES.get(language);
        return words.get(i % words.size());
    }
}
