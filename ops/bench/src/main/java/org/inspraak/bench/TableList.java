package org.inspraak.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tables.txt}: what making many cases does with every table. */
final class TableList {

    /** What a table's rows belong to, or why they are not copied. */
    enum Kind {
        COMPANY,
        CASE,
        EMPTY,
        LEAVE
    }

    /**
     * @param by the column that says which company or case a row belongs to; {@code null} for what is not copied
     * @param expressions SQL by column, for those that no general rule fits
     */
    record Table(Kind kind, String name, String by, Map<String, String> expressions) {

        boolean isCopied() {
            return kind == Kind.COMPANY || kind == Kind.CASE;
        }

        boolean covers(String table) {
            return name.endsWith("*") ? table.startsWith(name.substring(0, name.length() - 1)) : table.equals(name);
        }
    }

    private static final Pattern LINE =
            Pattern.compile("(company|case|empty|leave) ([a-z_*]+)(?: ([a-z_]+))?(?::(.*))?");

    private final List<Table> tables = new ArrayList<>();

    private TableList() {}

    static TableList read() throws IOException {
        try (InputStream in = TableList.class.getResourceAsStream("tables.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static TableList of(String text) {
        TableList list = new TableList();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> list.add(parse(line)));
        return list;
    }

    private void add(Table table) {
        if (tables.stream().anyMatch(one -> one.name().equals(table.name()))) {
            throw new IllegalArgumentException("twice: " + table.name());
        }
        tables.add(table);
    }

    private static Table parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not understood: " + line);
        }
        Kind kind = Kind.valueOf(parts.group(1).toUpperCase(java.util.Locale.ROOT));
        Table table = new Table(kind, parts.group(2), parts.group(3), new LinkedHashMap<>());
        if (table.isCopied() == (table.by() == null)) {
            throw new IllegalArgumentException("which rows? " + line);
        }
        if (table.isCopied() && parts.group(4) != null && !parts.group(4).isBlank()) {
            for (String one : parts.group(4).split(";")) {
                String[] sides = one.split("=", 2);
                table.expressions().put(sides[0].strip(), sides[1].strip());
            }
        }
        return table;
    }

    List<Table> copied() {
        return tables.stream().filter(Table::isCopied).toList();
    }

    List<Table> mustBeEmpty() {
        return tables.stream().filter(table -> table.kind() == Kind.EMPTY).toList();
    }

    /** @throws IllegalStateException when there is a table that the list does not know */
    void mustKnow(List<String> existing) {
        List<String> unknown = existing.stream()
                .filter(name -> tables.stream().noneMatch(table -> table.covers(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "tables.txt does not say what becomes of " + unknown + ": copied, or left out, and why");
        }
    }
}
