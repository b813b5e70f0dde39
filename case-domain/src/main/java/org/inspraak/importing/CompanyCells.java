package org.inspraak.importing;

import static org.inspraak.importing.RowFinding.Kind.UNCLEAR;
import static org.inspraak.importing.RowFinding.Kind.UNDERSTOOD;
import static org.inspraak.importing.RowFinding.Kind.WRONG;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.JointCommittees;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Reads what a row says of the company beside its number. */
final class CompanyCells {

    private final JointCommittees committees;
    private final Map<String, List<CaseRuleViolation.Finding>> brokenByCommittee = new HashMap<>();

    CompanyCells(JointCommittees committees) {
        this.committees = committees;
    }

    void read(ReadRow row, Map<ImportColumn, String> cells) {
        String name = cells.get(ImportColumn.COMPANY_NAME);
        row.companyName = row.keepOfCompany(ImportColumn.COMPANY_NAME, () -> Text.optional("name", name, Text.LINE));
        if (name == null) {
            row.sayOfCompany(ImportColumn.COMPANY_NAME, WRONG, "import.company-name-missing");
        }
        readCommittee(row, cells.get(ImportColumn.JOINT_COMMITTEE));
        readRegion(row, cells.get(ImportColumn.REGION));
        readLanguage(row, cells.get(ImportColumn.LANGUAGE));
        readHeadcount(row, cells.get(ImportColumn.HEADCOUNT));
    }

    private void readCommittee(ReadRow row, String written) {
        ImportColumn column = ImportColumn.JOINT_COMMITTEE;
        if (written == null) {
            row.sayOfCompany(column, WRONG, "value.missing");
            return;
        }
        // a spreadsheet keeps 140.10 as a number, and shows 140.1 or 140,1
        String digits = written.replaceFirst("(?i)^\\s*(PSC|PC|SCP|CP|PK|JC|PUK)\\s*[.:]?\\s*", "")
                .replaceFirst("^(\\d{3})\\s*[,./-]\\s*(\\d{1,2})$", "$1.$2");
        String code = digits.matches("\\d{3}\\.\\d") ? digits + "0" : digits.replaceFirst("\\.00$", "");
        List<CaseRuleViolation.Finding> broken = brokenByCommittee.computeIfAbsent(code, this::brokenBy);
        if (!broken.isEmpty()) {
            broken.forEach(one -> row.sayOfCompany(column, WRONG, one.code(), "code", written));
            return;
        }
        row.jointCommittee = code;
        if (digits.matches("\\d{3}\\.\\d")) {
            row.sayOfCompany(column, UNCLEAR, "import.committee-one-digit", "value", written, "as", code);
        } else if (!written.equals(code)) {
            row.sayOfCompany(column, UNDERSTOOD, "import.read-as", "value", written, "as", code);
        }
    }

    private List<CaseRuleViolation.Finding> brokenBy(String code) {
        try {
            committees.check("jointCommittee", code);
            return List.of();
        } catch (CaseRuleViolation broken) {
            return broken.findings();
        }
    }

    private static void readRegion(ReadRow row, String written) {
        if (written == null) {
            row.sayOfCompany(ImportColumn.REGION, WRONG, "value.missing");
            return;
        }
        Optional<Region> region = Words.REGIONS.find(written);
        if (region.isEmpty()) {
            row.sayOfCompany(ImportColumn.REGION, WRONG, "import.region-unknown", "value", written);
            return;
        }
        row.region = region.get();
        String key = "region." + row.region.code();
        row.sayOfCompany(ImportColumn.REGION, UNDERSTOOD, "import.read-as", "value", written, "asKey", key);
    }

    private static void readLanguage(ReadRow row, String written) {
        Optional<Language> language = written == null ? Optional.empty() : Words.LANGUAGES.find(written);
        if (language.isPresent()) {
            row.language = language.get();
            if (!row.language.code().equals(written.toLowerCase(Locale.ROOT))) {
                String key = "language." + row.language.code();
                row.sayOfCompany(ImportColumn.LANGUAGE, UNDERSTOOD, "import.read-as", "value", written, "asKey", key);
            }
            return;
        }
        row.language = usualIn(row.region);
        String key = "language." + row.language.code();
        row.sayOfCompany(ImportColumn.LANGUAGE, UNCLEAR, "import.language-assumed", "asKey", key);
    }

    /** Most firms in Brussels are written to in French; who knows better says so in the sheet. */
    private static Language usualIn(Region region) {
        if (region == null) {
            return Language.NL;
        }
        return switch (region) {
            case BRUSSELS, WALLOON_BRABANT, HAINAUT, LIEGE, LUXEMBOURG, NAMUR -> Language.FR;
            default -> Language.NL;
        };
    }

    private static void readHeadcount(ReadRow row, String written) {
        if (written == null) {
            return;
        }
        ImportColumn column = ImportColumn.HEADCOUNT;
        WrittenNumber count = WrittenNumber.read(written);
        if (count.value() != null && count.value() > CompanyDetails.MAX_HEADCOUNT) {
            int max = CompanyDetails.MAX_HEADCOUNT;
            row.sayOfCompany(column, WRONG, "company.headcount.out-of-bounds", "max", max);
            return;
        }
        row.headcount = count.value();
        switch (count.how()) {
            case UNDERSTOOD ->
                row.sayOfCompany(column, UNDERSTOOD, "import.read-as", "value", written, "as", count.value());
            case ABOUT ->
                row.sayOfCompany(column, UNCLEAR, "import.headcount-about", "value", written, "as", count.value());
            case NOT -> {
                row.sayOfCompany(column, UNCLEAR, "import.not-understood", "value", written);
                row.leaveOut(column, written);
            }
            case PLAIN -> {
                // says itself
            }
        }
    }
}
