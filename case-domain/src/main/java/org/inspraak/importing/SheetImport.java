package org.inspraak.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/**
 * A sheet that somebody brings in. It is received with its rows, which are checked at once: that changes nothing else.
 * Its columns may be matched anew, until somebody starts it; then its rows become cases one by one in the background. It
 * may be stopped and started again. In the end it is discarded, with the rows: what stands in them may be personal.
 */
@Entity
@Table(name = "sheet_import")
class SheetImport {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "header_line")
    private int headerLine;

    private String header;

    private String columns;

    @Column(name = "columns_from_last_time")
    private boolean columnsFromLastTime;

    protected SheetImport() {}

    SheetImport(Actor actor, String fileName, SheetRow headings, Moment now) {
        this.id = UUID.randomUUID();
        this.madeBy = actor.id();
        this.fileName = fileName;
        this.state = ImportState.CHECKED;
        this.receivedAt = now.instant();
        this.headerLine = headings.line();
        this.header = Packed.pack(headings.cells());
        columnsAre(Map.of(), false);
    }

    void columnsAre(Map<ImportColumn, Integer> matched, boolean fromLastTime) {
        columns = pack(matched);
        columnsFromLastTime = fromLastTime;
    }

    void start(Moment now) {
        mustBeAtRest();
        state = ImportState.RUNNING;
        startedAt = startedAt == null ? now.instant() : startedAt;
        endedAt = null;
    }

    /** Tells whether it ran. */
    boolean stop(Moment now) {
        return end(ImportState.STOPPED, now);
    }

    boolean finish(Moment now) {
        return end(ImportState.FINISHED, now);
    }

    private boolean end(ImportState how, Moment now) {
        if (state != ImportState.RUNNING) {
            return false;
        }
        state = how;
        endedAt = now.instant();
        return true;
    }

    /** @throws CaseRuleViolation {@code import.running} or {@code import.finished} */
    void mustBeAtRest() {
        mustNotRun();
        if (state == ImportState.FINISHED) {
            throw CaseRuleViolation.conflict("import.finished");
        }
    }

    void mustNotRun() {
        if (state == ImportState.RUNNING) {
            throw CaseRuleViolation.conflict("import.running");
        }
    }

    /** As it is stored: {@code REGION 4|STAGE 10|}. */
    static String pack(Map<ImportColumn, Integer> matched) {
        List<String> parts = new ArrayList<>();
        matched.forEach((column, index) -> parts.add(column.name() + " " + index));
        return Packed.pack(parts);
    }

    static Map<ImportColumn, Integer> unpack(String packed) {
        Map<ImportColumn, Integer> matched = new EnumMap<>(ImportColumn.class);
        for (String part : Packed.unpack(packed)) {
            String[] both = part.split(" ");
            matched.put(ImportColumn.valueOf(both[0]), Integer.valueOf(both[1]));
        }
        return matched;
    }

    ImportReport report(Map<RowState, Long> counts) {
        List<String> headings = header();
        Map<ImportColumn, Integer> matched = columns();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank() && !matched.containsValue(i)) {
                unknown.add(i);
            }
        }
        return new ImportReport(
                id,
                version,
                fileName,
                state,
                receivedAt,
                startedAt,
                endedAt,
                headerLine,
                headings,
                matched,
                unknown,
                columnsFromLastTime,
                counts);
    }

    UUID id() {
        return id;
    }

    UUID madeBy() {
        return madeBy;
    }

    ImportState state() {
        return state;
    }

    List<String> header() {
        return Packed.unpack(header);
    }

    Map<ImportColumn, Integer> columns() {
        return unpack(columns);
    }
}
