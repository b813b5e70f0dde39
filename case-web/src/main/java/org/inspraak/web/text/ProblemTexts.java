package org.inspraak.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation.Finding;

/**
 * What is wrong and what would be right, as a sentence in the reader's language: {@code problems_<language>.properties}
 * by code, with places such as <code>{max}</code> for a finding's params.
 */
public final class ProblemTexts {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, load(language));
        }
    }

    private ProblemTexts() {}

    public static String sentence(Language language, Finding finding) {
        return sentence(language, finding.code(), finding.params());
    }

    /** The code itself where there is no sentence; a test holds codes and sentences together. */
    public static String sentence(Language language, String code, Map<String, Object> params) {
        Matcher place = PLACE.matcher(fitting(TEXTS.get(language), code, params));
        return place.replaceAll(
                found -> Matcher.quoteReplacement(asText(params.getOrDefault(found.group(1), ""), language)));
    }

    /** The short name of a kind of problem, by its HTTP status. */
    public static String title(Language language, int status) {
        Properties texts = TEXTS.get(language);
        return texts.getProperty("title." + status, texts.getProperty("title." + status / 100 * 100, ""));
    }

    /** {@code <code>.plain} is for when nobody could say what the other sentence has places for. */
    private static String fitting(Properties texts, String code, Map<String, Object> params) {
        String plain = params.isEmpty() ? texts.getProperty(code + ".plain") : null;
        return plain != null ? plain : texts.getProperty(code, code);
    }

    static Properties texts(Language language) {
        return TEXTS.get(language);
    }

    private static String asText(Object value, Language language) {
        if (value instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (value instanceof Instant instant) {
            return MOMENT.format(LocalDateTime.ofInstant(instant, CaseClock.BELGIUM));
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(language.locale()).format(number);
        }
        return String.valueOf(value);
    }

    private static Properties load(Language language) {
        String name = "problems_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (InputStream file = ProblemTexts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return texts;
    }
}
