package org.inspraak.web.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of iCalendar, folded after 75 octets (RFC 5545, 3.1). Octets, not characters: ical4j counts characters,
 * so that its lines grow too long with the first accent. No character is cut in two.
 */
final class FoldedLines {

    static final int MOST_OCTETS = 75;

    private static final String END = "\r\n";

    private FoldedLines() {}

    /** @param unfolded content lines, each on one line */
    static String of(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 16);
        unfolded.lines().forEach(line -> append(folded, line));
        return folded.toString();
    }

    private static void append(StringBuilder folded, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        folded.append(END);
    }
}
