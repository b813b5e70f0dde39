package org.inspraak.web.rest.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.inspraak.importing.ImportReport;

/**
 * An import as programs read it.
 *
 * @param header the headings as they stand in the sheet
 * @param columns which column, from 0, was taken for what
 * @param unknownColumns columns with a heading that are not used
 * @param rows rows by state, and in all
 * @param toImport rows that would come in, or are still to come in
 */
public record ImportView(
        UUID id,
        String name,
        String state,
        Instant receivedAt,
        Instant startedAt,
        Instant endedAt,
        int headerLine,
        List<String> header,
        Map<String, Integer> columns,
        List<Integer> unknownColumns,
        boolean columnsFromLastTime,
        Map<String, Long> rows,
        long total,
        long toImport,
        long done) {

    static ImportView of(ImportReport report) {
        Map<String, Integer> columns = new TreeMap<>();
        report.columns().forEach((column, index) -> columns.put(column.code(), index));
        Map<String, Long> rows = new TreeMap<>();
        report.counts().forEach((state, count) -> rows.put(state.code(), count));
        return new ImportView(
                report.id(),
                report.fileName(),
                report.state().code(),
                report.receivedAt(),
                report.startedAt(),
                report.endedAt(),
                report.headerLine(),
                report.header(),
                columns,
                report.unknownColumns(),
                report.columnsFromLastTime(),
                rows,
                report.rows(),
                report.toImport(),
                report.done());
    }
}
