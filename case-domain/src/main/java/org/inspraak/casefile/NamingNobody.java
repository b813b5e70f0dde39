package org.inspraak.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.company.Establishment;
import org.inspraak.shared.CaseRuleViolation.Check;
import org.inspraak.shared.Text;

/**
 * What is told of a case outside it must not give away the company: neither its name, with or without its legal form and
 * however it is written, nor its places, its enterprise number or the number of the case. Of people the one who writes
 * has to take care, and the coordinator who reads it before others do.
 */
final class NamingNobody {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "nv", "sa", "bv", "srl", "bvba", "sprl", "cv", "sc", "cvba", "scrl", "vzw", "asbl", "vog", "ag", "gmbh",
            "vof", "snc", "comm", "commv", "scs", "ivzw", "aisbl", "se");

    /** Digits with the signs that people put between them. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ .\\-/\u00a0]{0,2}\\d){5,}");

    private final List<String> names;
    private final List<String> numbers;

    NamingNobody(CaseFile caseFile) {
        names = Stream.concat(
                        Stream.of(caseFile.company().name()),
                        caseFile.company().establishments().stream().map(Establishment::name))
                .map(NamingNobody::bare)
                .filter(name -> !name.isEmpty())
                .toList();
        numbers = List.of(
                digits(caseFile.company().enterpriseNumber().toString()),
                digits(caseFile.number().toString()));
    }

    /** Adds {@code practice.names-company} to the check where the text gives the company away. */
    void check(Check check, String field, String text) {
        String words = " " + Text.fold(text) + " ";
        String together = words.replace(" ", "");
        boolean named = names.stream()
                .anyMatch(name -> words.contains(" " + name + " ")
                        || name.contains(" ") && together.contains(name.replace(" ", "")));
        boolean numbered = text != null
                && NUMBER.matcher(text)
                        .results()
                        .map(found -> digits(found.group()))
                        .anyMatch(found -> numbers.stream().anyMatch(found::contains));
        check.that(!named && !numbered, field, "practice.names-company");
    }

    private static String bare(String name) {
        String folded = Text.fold(name);
        String without = Arrays.stream(folded.split(" "))
                .filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return without.isEmpty() ? folded : without;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
