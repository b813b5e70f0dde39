package org.inspraak.importing;

import static org.inspraak.importing.RowFinding.Kind.UNCLEAR;
import static org.inspraak.importing.RowFinding.Kind.UNDERSTOOD;
import static org.inspraak.importing.RowFinding.Kind.WRONG;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.Stage;
import org.inspraak.company.AiSystem;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.company.JointCommittees;
import org.inspraak.importing.OwnerNames.Owner;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Reads the rows of one sheet: each cell is understood by what its column tells, and every guess is said. */
final class RowReader {

    private static final int PURPOSE_LENGTH = 4000;

    /** For whom and when a sheet is read. */
    record Reader(Owner importer, OwnerNames owners, LocalDate today) {}

    private final List<String> header;
    private final Map<ImportColumn, Integer> columns;
    private final Reader reader;
    private final CompanyCells companyCells;

    RowReader(List<String> header, Map<ImportColumn, Integer> columns, JointCommittees committees, Reader reader) {
        this.header = header;
        this.columns = columns;
        this.reader = reader;
        this.companyCells = new CompanyCells(committees);
    }

    ReadRow read(SheetRow sheetRow) {
        ReadRow row = new ReadRow(sheetRow.line());
        Map<ImportColumn, String> cells = cellsOf(sheetRow, row);
        readNumber(row, cells.get(ImportColumn.ENTERPRISE_NUMBER));
        companyCells.read(row, cells);
        readSystem(row, cells);
        readStage(row, cells.get(ImportColumn.STAGE));
        readDates(row, cells);
        readOwner(row, cells.get(ImportColumn.OWNER));
        row.status = statusOf(row);
        row.remarks = noteOf(row, cells);
        return row;
    }

    /** What was written, by column; a cell that says nothing is not there. */
    private Map<ImportColumn, String> cellsOf(SheetRow sheetRow, ReadRow row) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        columns.forEach((column, index) -> {
            String written = index < sheetRow.cells().size() ? sheetRow.cells().get(index) : null;
            if (written != null && written.indexOf(SheetText.UNREADABLE) >= 0) {
                row.say(column, WRONG, "text.control-character");
            }
            boolean isWord = column == ImportColumn.REMARKS || column == ImportColumn.OWN_NUMBER;
            boolean saysNothing = isWord ? written == null || written.isBlank() : Words.isNothing(written);
            if (!saysNothing) {
                cells.put(column, written.strip());
            }
        });
        return cells;
    }

    private static void readNumber(ReadRow row, String written) {
        if (written == null) {
            row.say(ImportColumn.ENTERPRISE_NUMBER, WRONG, "value.missing");
            return;
        }
        String typed = written.replaceFirst("(?i)^(btw|tva|mwst|vat|kbo|bce|zdu|cbe)\\b[.:]?\\s*", "")
                .replace('-', '.')
                .replace('/', '.');
        row.number = row.keep(ImportColumn.ENTERPRISE_NUMBER, () -> EnterpriseNumber.parse("enterpriseNumber", typed));
        if (row.number != null && !written.matches("\\d{10}|\\d{4}\\.\\d{3}\\.\\d{3}")) {
            row.say(ImportColumn.ENTERPRISE_NUMBER, UNDERSTOOD, "import.read-as", "value", written, "as", row.number);
        }
    }

    private void readSystem(ReadRow row, Map<ImportColumn, String> cells) {
        String name = cells.get(ImportColumn.AI_SYSTEM);
        row.system = row.keep(
                ImportColumn.AI_SYSTEM,
                () -> name == null ? missing(ImportColumn.AI_SYSTEM) : Text.required("name", name, Text.LINE));
        readProduct(row, cells);
        String purpose = cells.get(ImportColumn.PURPOSE);
        row.purpose = row.keep(ImportColumn.PURPOSE, () -> Text.optional("purpose", purpose, PURPOSE_LENGTH));
        row.functions = functionsOf(purpose);
    }

    private static String missing(ImportColumn column) {
        throw CaseRuleViolation.invalid(column.code(), "value.missing");
    }

    private void readProduct(ReadRow row, Map<ImportColumn, String> cells) {
        String supplier = cells.get(ImportColumn.SUPPLIER);
        String product = cells.get(ImportColumn.PRODUCT);
        if (supplier == null
                && product != null
                && headingOf(ImportColumn.PRODUCT).contains("/")) {
            String[] both = product.split("\\s*/\\s*", -1);
            if (both.length == 2 && !both[0].isBlank() && !both[1].isBlank()) {
                supplier = both[0];
                product = both[1];
            }
        }
        String itsSupplier = supplier;
        String itsProduct = product;
        row.supplier = row.keep(ImportColumn.SUPPLIER, () -> Text.optional("supplier", itsSupplier, Text.LINE));
        row.product = row.keep(ImportColumn.PRODUCT, () -> Text.optional("product", itsProduct, Text.LINE));
    }

    private static Set<AiSystem.Function> functionsOf(String purpose) {
        Set<AiSystem.Function> functions = EnumSet.noneOf(AiSystem.Function.class);
        if (purpose != null) {
            for (String one : purpose.split("[;,/\\n]")) {
                Words.FUNCTIONS.find(one).ifPresent(functions::add);
            }
        }
        return functions;
    }

    private static void readStage(ReadRow row, String written) {
        if (written == null) {
            row.stage = Stage.INTAKE;
            row.say(ImportColumn.STAGE, UNCLEAR, "import.stage-assumed", "asKey", "stage.intake");
            return;
        }
        Optional<Stage> exact = Stage.find(written);
        Optional<Stage> stage = exact.isPresent() ? exact : Words.STAGES.find(written);
        if (stage.isEmpty()) {
            row.say(ImportColumn.STAGE, WRONG, "import.stage-unknown", "value", written);
        } else if (exact.isEmpty()) {
            String key = "stage." + stage.get().code();
            row.say(ImportColumn.STAGE, UNDERSTOOD, "import.read-as", "value", written, "asKey", key);
        }
        row.stage = stage.orElse(null);
    }

    private void readDates(ReadRow row, Map<ImportColumn, String> cells) {
        Map<ImportColumn, LocalDate> dates = new EnumMap<>(ImportColumn.class);
        Set<ImportColumn> unreadable = EnumSet.noneOf(ImportColumn.class);
        cells.forEach((column, written) -> {
            if (column.isDate()) {
                readDate(row, column, written, dates, unreadable);
            }
        });
        row.learntOn = dates.get(ImportColumn.LEARNT_ON);
        if (row.learntOn != null && row.learntOn.isAfter(reader.today())) {
            row.say(ImportColumn.LEARNT_ON, WRONG, "date.in-future");
        }
        String remark = cells.get(ImportColumn.REMARKS);
        if (remark != null) {
            RemarkDates.find(remark).forEach((column, date) -> {
                if (!unreadable.contains(column)) {
                    compare(row, column, dates, date);
                }
            });
        }
        row.dates = together(row, dates);
    }

    private static void readDate(
            ReadRow row,
            ImportColumn column,
            String written,
            Map<ImportColumn, LocalDate> dates,
            Set<ImportColumn> unreadable) {
        WrittenDate date = WrittenDate.read(written);
        if (date.date() != null) {
            dates.put(column, date.date());
            if (!date.isPlain()) {
                row.say(column, UNDERSTOOD, "import.read-as", "value", written, "as", date.date());
            }
            return;
        }
        unreadable.add(column);
        if (date.isImpossible() && date.meant() != null) {
            row.say(column, WRONG, "import.date-impossible", "value", written, "expected", date.meant());
        } else if (date.isImpossible()) {
            row.say(column, WRONG, "import.no-such-date", "value", written);
        } else {
            row.say(column, UNCLEAR, "import.not-understood", "value", written);
            row.leaveOut(column, written);
        }
    }

    /** A date in the remark counts where its own column is empty, and is told where the two differ. */
    private static void compare(ReadRow row, ImportColumn column, Map<ImportColumn, LocalDate> dates, LocalDate date) {
        LocalDate own = dates.get(column);
        if (own != null) {
            if (!own.equals(date)) {
                row.say(column, UNCLEAR, "import.remark-date-differs", "remark", date, "as", own);
            }
            return;
        }
        Map<ImportColumn, LocalDate> with = new EnumMap<>(dates);
        with.put(column, date);
        if (brokenBy(dates).isEmpty() && !brokenBy(with).isEmpty()) {
            row.say(column, UNCLEAR, "import.remark-date-not-taken", "remark", date);
            return;
        }
        dates.put(column, date);
        row.say(column, UNCLEAR, "import.remark-date-taken", "as", date);
    }

    private static List<CaseRuleViolation.Finding> brokenBy(Map<ImportColumn, LocalDate> dates) {
        try {
            introductionDates(dates);
            return List.of();
        } catch (CaseRuleViolation broken) {
            return broken.findings();
        }
    }

    private static IntroductionDates together(ReadRow row, Map<ImportColumn, LocalDate> dates) {
        List<CaseRuleViolation.Finding> broken = brokenBy(dates);
        if (broken.isEmpty()) {
            return introductionDates(dates);
        }
        broken.forEach(one -> {
            CaseRuleViolation violation = CaseRuleViolation.invalid(one.field(), one.code(), pairs(one.params()));
            row.keep(columnOf(one.field()), () -> {
                throw violation;
            });
        });
        return new IntroductionDates(null, null, null, null);
    }

    private static Object[] pairs(Map<String, Object> params) {
        return params.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }

    private static IntroductionDates introductionDates(Map<ImportColumn, LocalDate> dates) {
        return new IntroductionDates(
                dates.get(ImportColumn.DECISION_ON),
                dates.get(ImportColumn.IMPLEMENTATION_START),
                dates.get(ImportColumn.PILOT_START),
                dates.get(ImportColumn.GO_LIVE));
    }

    private static ImportColumn columnOf(String field) {
        return switch (field) {
            case "decisionOn" -> ImportColumn.DECISION_ON;
            case "implementationStart" -> ImportColumn.IMPLEMENTATION_START;
            case "pilotStart" -> ImportColumn.PILOT_START;
            default -> ImportColumn.GO_LIVE;
        };
    }

    private void readOwner(ReadRow row, String written) {
        Owner importer = reader.importer();
        row.ownerId = importer.id();
        if (written == null) {
            if (columns.containsKey(ImportColumn.OWNER)) {
                row.say(ImportColumn.OWNER, UNCLEAR, "import.owner-missing", "as", importer.name());
            }
            return;
        }
        List<Owner> meant = reader.owners().find(written);
        if (meant.isEmpty()) {
            row.say(ImportColumn.OWNER, UNCLEAR, "import.owner-unknown", "value", written, "as", importer.name());
        } else if (meant.size() > 1) {
            String names = String.join(", ", meant.stream().map(Owner::name).toList());
            row.say(
                    ImportColumn.OWNER,
                    UNCLEAR,
                    "import.owner-ambiguous",
                    "value",
                    written,
                    "names",
                    names,
                    "as",
                    importer.name());
        } else {
            row.ownerId = meant.get(0).id();
            if (!meant.get(0).name().equals(written)) {
                String name = meant.get(0).name();
                row.say(ImportColumn.OWNER, UNDERSTOOD, "import.read-as", "value", written, "as", name);
            }
        }
    }

    /** A date that has passed tells that the system runs, or is tried out. */
    private AiSystem.Status statusOf(ReadRow row) {
        if (hasCome(row.dates.goLive())) {
            return AiSystem.Status.IN_SERVICE;
        }
        return hasCome(row.dates.pilotStart()) ? AiSystem.Status.PILOT : AiSystem.Status.PLANNED;
    }

    private boolean hasCome(LocalDate date) {
        return date != null && !date.isAfter(reader.today());
    }

    /** The remark as it is written; before it what has no other place, under its own heading. */
    private String noteOf(ReadRow row, Map<ImportColumn, String> cells) {
        Map<ImportColumn, String> first = new EnumMap<>(row.leftOut());
        if (cells.containsKey(ImportColumn.OWN_NUMBER)) {
            first.put(ImportColumn.OWN_NUMBER, cells.get(ImportColumn.OWN_NUMBER));
        }
        StringBuilder note = new StringBuilder();
        first.forEach((column, written) ->
                note.append(headingOf(column)).append(": ").append(written).append('\n'));
        if (cells.containsKey(ImportColumn.REMARKS)) {
            note.append(cells.get(ImportColumn.REMARKS));
        }
        return note.isEmpty() ? null : note.toString().strip();
    }

    private String headingOf(ImportColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : header.get(index).strip();
    }
}
