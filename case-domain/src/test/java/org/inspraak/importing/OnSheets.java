package org.inspraak.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.casefile.Note;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.shared.Actor;
import org.inspraak.testing.OnDatabase;

/** A test that brings sheets in; a cell ends at {@code |}. */
class OnSheets extends OnDatabase {

    /** The headings that most tests need. */
    static final String HEADER = "Bedrijf|KBO-nummer|PC|Regio|Taal|AI-systeem|Fase|Dossierbeheerder";

    static List<SheetRow> rows(String... lines) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(new SheetRow(i + 1, Arrays.asList(lines[i].split("\\|", -1))));
        }
        return rows;
    }

    /** Seventeen cases as a consultant kept them, with all that is wrong with such sheets. */
    static List<SheetRow> consultantsSheet() {
        try (InputStream sheet = OnSheets.class.getResourceAsStream("sheet.txt")) {
            return rows(new String(sheet.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A row for {@link #HEADER} that has nothing wrong with it. */
    static String row(String number, String system) {
        return "Bedrijf " + number + "|" + number + "|140.03|Antwerpen|nl|" + system + "|onderhandeling|tom";
    }

    UUID receive(Actor actor, List<SheetRow> rows) {
        return receive(actor, rows.iterator());
    }

    UUID receive(Actor actor, Iterator<SheetRow> rows) {
        return house.inTransaction(() -> the(ReceiveSheet.class).receive(actor, "dossiers.csv", rows));
    }

    ImportReport report(Actor actor, UUID id) {
        return house.inTransaction(() -> the(ReadImports.class).read(actor, id));
    }

    List<RowReport> rowsOf(Actor actor, UUID id) {
        return house.inTransaction(
                () -> the(ReadImports.class).rows(actor, id, null, 200, null).items());
    }

    RowReport rowAt(Actor actor, UUID id, int line) {
        return rowsOf(actor, id).stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .orElseThrow();
    }

    void map(Actor actor, UUID id, Map<ImportColumn, Integer> columns, boolean keep) {
        house.inTransaction(() -> the(MapColumns.class).map(actor, id, columns, keep));
    }

    void start(Actor actor, UUID id) {
        house.inTransaction(() -> the(StartImport.class).start(actor, id));
    }

    void stop(Actor actor, UUID id) {
        house.inTransaction(() -> the(StopImport.class).stop(actor, id));
    }

    /** What the process does in the background. */
    void run(UUID id) {
        boolean more = true;
        while (more) {
            more = the(RunImport.class).importRows(id);
        }
    }

    void startAndRun(Actor actor, UUID id) {
        start(actor, id);
        run(id);
    }

    List<String> notesOf(String number) {
        return house.inTransaction(() -> {
            CaseFiles files = the(CaseFiles.class);
            return files.notes(files.read(CaseNumber.parse(number)).id()).stream()
                    .map(Note::text)
                    .toList();
        });
    }

    List<TimelineEntry> timelineOf(String number) {
        return house.inTransaction(() -> {
            CaseFiles files = the(CaseFiles.class);
            return files.timeline(files.read(CaseNumber.parse(number)).id(), true, 50);
        });
    }

    long count(String table) {
        return house.inTransaction(() -> ((Number) house.em()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    List<?> auditOf(UUID id) {
        return house.inTransaction(() -> house.em()
                .createNativeQuery("select action from audit_entry where subject = :subject order by recorded_at")
                .setParameter("subject", "import/" + id)
                .getResultList());
    }

    static List<String> codes(RowReport row) {
        return row.findings().stream().map(RowFinding::code).toList();
    }
}
