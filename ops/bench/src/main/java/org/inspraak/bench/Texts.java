package org.inspraak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Texts of 150 to 750 words, as documents of four languages are: a word is the rarer the later it stands in its
 * language's list (Zipf). Behind the common words stand 15,000 that are made of syllables; in Dutch and German nearly
 * half of those are compounds of common ones.
 */
final class Texts {

    private static final int RARE_WORDS = 15_000;
    private static final int SMALL_WORDS = 25;
    private static final String[] SYLLABLES = {
        "ba", "der", "lo", "ken", "ri", "vas", "mo", "tel", "gu", "schap", "ne", "lijk", "ta", "ver", "so", "bron",
        "pi", "kan", "du", "ster", "fe", "mol", "ju", "rand", "wi", "gast", "zo", "hel", "cla", "ment"
    };
    private static final Map<String, Double> SHARES = Map.of("nl", 0.6, "fr", 0.3, "de", 0.06, "en", 0.04);

    private final Random random = new Random(1);
    private final Map<String, List<String>> words = new HashMap<>();
    private double[] sums;

    record Text(String language, String title, String content) {}

    static Texts read() throws IOException {
        Texts texts = new Texts();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Texts.class.getResourceAsStream("search-words.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .forEach(line ->
                            texts.words.put(line.get(0), texts.grown(line.get(0), line.subList(1, line.size()))));
        }
        int most = texts.words.values().stream().mapToInt(List::size).max().orElseThrow();
        texts.sums = new double[most];
        for (int rank = 0; rank < most; rank++) {
            texts.sums[rank] = (rank == 0 ? 0 : texts.sums[rank - 1]) + 1.0 / (rank + 2);
        }
        return texts;
    }

    private List<String> grown(String language, List<String> common) {
        List<String> all = new ArrayList<>(common);
        List<String> meaning = common.subList(SMALL_WORDS, common.size());
        boolean isCompounding = language.equals("nl") || language.equals("de");
        while (all.size() < common.size() + RARE_WORDS) {
            if (isCompounding && random.nextInt(100) < 45) {
                all.add(any(meaning) + (random.nextBoolean() ? "s" : "") + any(meaning));
            } else {
                all.add(syllables(2 + random.nextInt(3)));
            }
        }
        return all;
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    Text next() {
        String language = language();
        String title = sentence(language, 3 + random.nextInt(5));
        return new Text(language, title, sentence(language, 150 + random.nextInt(600)));
    }

    /** What people look for: one common word, two of them, a rare one, two words in quotes. */
    String question(Random chance) {
        String language = chance.nextInt(10) < 7 ? "nl" : "fr";
        List<String> all = words.get(language);
        int common = all.size() - RARE_WORDS;
        String one = all.get(SMALL_WORDS + chance.nextInt(common - SMALL_WORDS));
        String other = all.get(SMALL_WORDS + chance.nextInt(common - SMALL_WORDS));
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> one;
            case 3, 4, 5 -> one + " " + other;
            case 6 -> "\"" + one + " " + other + "\"";
            default -> all.get(common + chance.nextInt(RARE_WORDS));
        };
    }

    private String language() {
        double place = random.nextDouble();
        for (String language : List.of("nl", "fr", "de")) {
            place -= SHARES.get(language);
            if (place < 0) {
                return language;
            }
        }
        return "en";
    }

    private String sentence(String language, int length) {
        List<String> all = words.get(language);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : " ").append(all.get(rank(all.size())));
        }
        return text.toString();
    }

    private int rank(int size) {
        double wanted = random.nextDouble() * sums[size - 1];
        int found = java.util.Arrays.binarySearch(sums, 0, size, wanted);
        return Math.min(size - 1, found < 0 ? -found - 1 : found);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
