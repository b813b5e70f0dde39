package org.inspraak.importing;

import java.util.ArrayList;
import java.util.List;

/** Several texts in one column of the database; a backslash keeps them apart, whatever they hold. */
final class Packed {

    private Packed() {}

    static String pack(List<String> texts) {
        StringBuilder packed = new StringBuilder();
        for (String text : texts) {
            packed.append(text.replace("\\", "\\\\").replace("|", "\\p")).append('|');
        }
        return packed.toString();
    }

    static List<String> unpack(String packed) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < packed.length(); i++) {
            char at = packed.charAt(i);
            if (at == '|') {
                texts.add(text.toString());
                text.setLength(0);
            } else if (at == '\\') {
                i++;
                text.append(packed.charAt(i) == 'p' ? '|' : '\\');
            } else {
                text.append(at);
            }
        }
        return texts;
    }
}
