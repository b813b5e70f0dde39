package org.inspraak.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inspraak.shared.CaseRuleViolation;

/**
 * One thing to be said of a row.
 *
 * @param column {@code null} when it concerns the row as a whole
 * @param code stable; the key of its sentence
 * @param params values for the sentence; dates in ISO form, {@code asKey} a translation key
 */
public record RowFinding(ImportColumn column, Kind kind, String code, Map<String, String> params) {

    /** How much it matters. */
    public enum Kind {
        /** Holds the row back. */
        WRONG,
        /** Something was assumed that the person should look at. */
        UNCLEAR,
        /** Says how a value was read that was not written in the plainest way. */
        UNDERSTOOD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RowFinding {
        params = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** {@code params} are name, value, name, value … */
    static RowFinding of(ImportColumn column, Kind kind, String code, Object... params) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < params.length; i += 2) {
            map.put(String.valueOf(params[i]), String.valueOf(params[i + 1]));
        }
        return new RowFinding(column, kind, code, map);
    }

    /** What a rule of the domain found wrong. */
    static RowFinding of(ImportColumn column, CaseRuleViolation.Finding broken) {
        Map<String, String> map = new LinkedHashMap<>();
        broken.params().forEach((name, value) -> map.put(name, String.valueOf(value)));
        return new RowFinding(column, Kind.WRONG, broken.code(), map);
    }

    /** As it is stored with its row. */
    List<String> stored() {
        List<String> parts = new ArrayList<>(List.of(column == null ? "" : column.name(), kind.name(), code));
        params.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return parts;
    }

    /** Reads what {@link #stored} gave. */
    static RowFinding read(List<String> parts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 3; i + 1 < parts.size(); i += 2) {
            map.put(parts.get(i), parts.get(i + 1));
        }
        ImportColumn column = parts.get(0).isEmpty() ? null : ImportColumn.valueOf(parts.get(0));
        return new RowFinding(column, Kind.valueOf(parts.get(1)), parts.get(2), map);
    }
}
