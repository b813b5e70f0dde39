package org.inspraak.document;

import java.util.Locale;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What a file is called: without folders, without signs that no file system takes or that turn the direction in which a
 * name is read.
 */
public record FileName(String text) {

    /** @throws CaseRuleViolation {@code text.missing} when there is none */
    public static FileName of(String given) {
        String last = given == null ? "" : given.replaceFirst("(?s).*[/\\\\]", "");
        String safe = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^\\.+", "");
        return new FileName(Text.required("name", shortened(safe), Text.LINE));
    }

    /** The end of a name tells what it is; a sign that takes two places is not cut in two. */
    private static String shortened(String name) {
        int from = Math.max(0, name.length() - Text.LINE);
        boolean isInside = from > 0 && Character.isLowSurrogate(name.charAt(from));
        return name.substring(isInside ? from + 1 : from);
    }

    /** In small letters, without the dot; empty when there is none. */
    public String ending() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
