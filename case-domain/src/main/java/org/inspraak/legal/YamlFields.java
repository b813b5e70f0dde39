package org.inspraak.legal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a record writes: its fields in the order of the file; what is {@code null} is left out. */
public final class YamlFields {

    private final Map<String, Object> map = new LinkedHashMap<>();

    public YamlFields put(String name, Object value) {
        if (value != null) {
            map.put(name, value instanceof LocalDate date ? date.toString() : value);
        }
        return this;
    }

    public Map<String, Object> asMap() {
        return map;
    }
}
