package org.inspraak.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How an import stands.
 *
 * @param startedAt {@code null} until somebody starts it
 * @param endedAt when it was stopped or finished, else {@code null}
 * @param headerLine the line of the sheet in which the headings stand
 * @param header the headings as they are written
 * @param columns which column, from 0, was taken for what
 * @param unknownColumns columns with a heading that tell nothing to a case
 * @param columnsFromLastTime whether the person's office kept these columns from an earlier sheet
 * @param counts rows by state, every state
 */
public record ImportReport(
        UUID id,
        int version,
        String fileName,
        ImportState state,
        Instant receivedAt,
        Instant startedAt,
        Instant endedAt,
        int headerLine,
        List<String> header,
        Map<ImportColumn, Integer> columns,
        List<Integer> unknownColumns,
        boolean columnsFromLastTime,
        Map<RowState, Long> counts) {

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows that would come in, or are still to come in. */
    public long toImport() {
        return counts.get(RowState.READY) + counts.get(RowState.UNCLEAR);
    }

    /** Rows that were tried. */
    public long done() {
        return counts.get(RowState.IMPORTED) + counts.get(RowState.FAILED);
    }
}
