package org.inspraak.importing;

import static org.inspraak.importing.RowFinding.Kind.UNCLEAR;
import static org.inspraak.importing.RowFinding.Kind.UNDERSTOOD;
import static org.inspraak.importing.RowFinding.Kind.WRONG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Text;

/**
 * Holds the rows of one sheet against the register and against the rows before them, batch by batch. It remembers a line
 * per system and company, not the rows.
 */
final class SheetCheck {

    private static final String LEGAL_FORMS =
            "\\b(nv|sa|bv|bvba|srl|sprl|vzw|asbl|vog|cv|cvba|sc|scrl|ag|gmbh|vof|snc|comm v|ivzw|aisbl)\\b";

    private final SheetImports imports;
    private final RowReader reader;
    private final Visibility visibility;
    private final Map<String, Integer> linesBySystem = new HashMap<>();
    private final Map<String, KnownCompany> toldInSheet = new HashMap<>();

    /** @param visibility of whoever brings the sheet in */
    SheetCheck(SheetImports imports, RowReader reader, Visibility visibility) {
        this.imports = imports;
        this.reader = reader;
        this.visibility = visibility;
    }

    List<CheckedRow> check(List<SheetRow> batch) {
        List<ReadRow> rows = batch.stream().map(reader::read).toList();
        Set<String> numbers = new HashSet<>();
        rows.stream().filter(row -> row.number != null).forEach(row -> numbers.add(row.number.digits()));
        Map<String, KnownCompany> companies = imports.companies(numbers);
        Map<String, Optional<String>> cases = imports.caseNumbers(numbers, visibility);
        List<CheckedRow> checked = new ArrayList<>();
        rows.forEach(row -> checked.add(check(row, companies, cases)));
        return checked;
    }

    private CheckedRow check(ReadRow row, Map<String, KnownCompany> companies, Map<String, Optional<String>> cases) {
        if (row.number == null || row.system == null) {
            return new CheckedRow(row, RowState.WRONG, row.findings(true), null, null);
        }
        String digits = row.number.digits();
        String key = SheetImports.key(digits, row.system);
        if (cases.containsKey(key)) {
            return alreadyThere(row, cases.get(key));
        }
        KnownCompany company = companies.getOrDefault(digits, toldInSheet.get(digits));
        List<RowFinding> findings = row.findings(company == null);
        if (company != null) {
            findings.addAll(comparedWith(company, row));
        }
        Integer earlier = linesBySystem.get(key);
        if (earlier != null) {
            findings.add(RowFinding.of(null, WRONG, "import.twice-in-sheet", "line", earlier));
        }
        RowState state = stateOf(findings);
        if (state.isWaiting()) {
            linesBySystem.put(key, row.line());
            if (company == null) {
                toldInSheet.put(digits, KnownCompany.toldBy(row));
            }
        }
        return new CheckedRow(row, state, findings, null, company);
    }

    private static CheckedRow alreadyThere(ReadRow row, Optional<String> number) {
        RowFinding finding = number.map(
                        known -> RowFinding.of(null, UNDERSTOOD, "import.already-there", "number", known))
                .orElseGet(() -> RowFinding.of(null, UNDERSTOOD, "import.already-elsewhere"));
        return new CheckedRow(row, RowState.ALREADY_THERE, List.of(finding), number.orElse(null), null);
    }

    private static RowState stateOf(List<RowFinding> findings) {
        if (findings.stream().anyMatch(finding -> finding.kind() == WRONG)) {
            return RowState.WRONG;
        }
        return findings.stream().anyMatch(finding -> finding.kind() == UNCLEAR) ? RowState.UNCLEAR : RowState.READY;
    }

    /** What is known of the company stays as it is; where the row says otherwise, that is told. */
    private static List<RowFinding> comparedWith(KnownCompany company, ReadRow row) {
        List<RowFinding> findings = new ArrayList<>();
        if (row.companyName == null) {
            findings.add(nameTaken(company));
        } else if (!isSameName(row.companyName, company.name())) {
            findings.add(differs(company, ImportColumn.COMPANY_NAME, row.companyName, "as", company.name()));
        }
        if (row.headcount != null && company.headcount() == null) {
            findings.add(RowFinding.of(
                    ImportColumn.HEADCOUNT, UNCLEAR, "import.headcount-not-kept", "value", row.headcount));
        } else if (row.headcount != null && !row.headcount.equals(company.headcount())) {
            findings.add(differs(company, ImportColumn.HEADCOUNT, row.headcount, "as", company.headcount()));
        }
        if (row.jointCommittee != null && !row.jointCommittee.equals(company.jointCommittee())) {
            findings.add(
                    differs(company, ImportColumn.JOINT_COMMITTEE, row.jointCommittee, "as", company.jointCommittee()));
        }
        Region region = row.region;
        if (region != null && region != company.region()) {
            findings.add(
                    differs(company, ImportColumn.REGION, "region." + region.code(), "asKey", keyOf(company.region())));
        }
        return findings;
    }

    private static String keyOf(Region region) {
        return "region." + region.code();
    }

    private static RowFinding nameTaken(KnownCompany company) {
        return company.isRegistered()
                ? RowFinding.of(
                        ImportColumn.COMPANY_NAME, UNDERSTOOD, "import.name-from-register", "as", company.name())
                : RowFinding.of(
                        ImportColumn.COMPANY_NAME,
                        UNDERSTOOD,
                        "import.name-from-line",
                        "as",
                        company.name(),
                        "line",
                        company.line());
    }

    private static RowFinding differs(
            KnownCompany company, ImportColumn column, Object written, String name, Object known) {
        String value = name.equals("asKey") ? "valueKey" : "value";
        return company.isRegistered()
                ? RowFinding.of(column, UNCLEAR, "import.register-differs", value, written, name, known)
                : RowFinding.of(
                        column,
                        UNCLEAR,
                        "import.earlier-line-differs",
                        value,
                        written,
                        name,
                        known,
                        "line",
                        company.line());
    }

    private static boolean isSameName(String one, String other) {
        return Objects.equals(withoutLegalForm(one), withoutLegalForm(other));
    }

    private static String withoutLegalForm(String name) {
        return Text.fold(name)
                .replaceAll(LEGAL_FORMS, " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
