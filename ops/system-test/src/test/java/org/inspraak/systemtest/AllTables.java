package org.inspraak.systemtest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every row of every table, the engine's too, as one mark per table: to see that nothing was written at all. */
final class AllTables {

    /** The engine notes here when it last looked for work; nothing of a case is in it. */
    private static final String LEFT_OUT = "'act_ge_property', 'flyway_schema_history'";

    private AllTables() {}

    /** By table, how many rows and what they hold. */
    static Map<String, String> read(Database database) {
        List<String> tables = database.column("select tablename from pg_tables where schemaname = 'public'"
                + " and tablename not in (" + LEFT_OUT + ") order by 1");
        String marks = tables.stream()
                .map(table -> "select '" + table + "=' || count(*) || ' rows ' || coalesce(md5(string_agg(t::text, ''"
                        + " order by t::text)), '') from " + table + " t")
                .collect(Collectors.joining(" union all "));
        Map<String, String> byTable = new TreeMap<>();
        for (String mark : database.column(marks)) {
            int sign = mark.indexOf('=');
            byTable.put(mark.substring(0, sign), mark.substring(sign + 1));
        }
        return byTable;
    }
}
