package org.inspraak.letter;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What the writer of a letter decides, not checked yet. Lists may be {@code null}: none.
 *
 * @param emails where it goes by mail
 * @param arguments codes of entries of the library that it quotes
 */
public record LetterDetails(
        Language language,
        String addressee,
        String ownText,
        LocalDate answerDueOn,
        String signedBy,
        List<String> emails,
        List<String> arguments) {

    static final int MOST_ADDRESSES = 20;
    static final int MOST_ARGUMENTS = 10;
    private static final int ADDRESSEE = 800;

    record Checked(
            Language language,
            String addressee,
            String ownText,
            LocalDate answerDueOn,
            String signedBy,
            List<String> emails,
            List<String> arguments) {}

    Checked check() {
        var check = new CaseRuleViolation.Check();
        check.keep(() -> Text.present("language", language));
        String whom = check.keep(() -> Text.required("addressee", addressee, ADDRESSEE));
        String words = check.keep(() -> Text.optional("ownText", ownText, Text.PAGES));
        check.keep(() -> Text.present("answerDueOn", answerDueOn));
        String name = check.keep(() -> Text.required("signedBy", signedBy, Text.LINE));
        Set<String> addresses = distinct(emails);
        addresses.forEach(one ->
                check.that(Text.isMailAddress(one), "emails", "letter.email-malformed", "email", shortened(one)));
        check.that(addresses.size() <= MOST_ADDRESSES, "emails", "letter.too-many-emails", "max", MOST_ADDRESSES);
        Set<String> codes = distinct(arguments);
        check.that(codes.size() <= MOST_ARGUMENTS, "arguments", "letter.too-many-arguments", "max", MOST_ARGUMENTS);
        check.orThrow();
        return new Checked(language, whom, words, answerDueOn, name, List.copyOf(addresses), List.copyOf(codes));
    }

    private static Set<String> distinct(List<String> list) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        (list == null ? List.<String>of() : list)
                .stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty() && seen.add(one.toLowerCase(Locale.ROOT)))
                        .forEach(all::add);
        return all;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
