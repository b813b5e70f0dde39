package org.inspraak.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.inspraak.casefile.IntroductionDates;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.Stage;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;

/** What a row says, as far as that is understood without looking into the register; what is not known is {@code null}. */
final class ReadRow {

    private final int line;
    private final List<RowFinding> findings = new ArrayList<>();
    private final List<RowFinding> findingsOnCompany = new ArrayList<>();
    /** Cells that could not be read, by their heading: nothing that somebody wrote is lost. */
    private final Map<ImportColumn, String> leftOut = new EnumMap<>(ImportColumn.class);

    EnterpriseNumber number;
    String companyName;
    String jointCommittee;
    Region region;
    Language language;
    Integer headcount;
    String system;
    String supplier;
    String product;
    String purpose;
    Set<AiSystem.Function> functions = Set.of();
    AiSystem.Status status = AiSystem.Status.PLANNED;
    Stage stage;
    IntroductionDates dates = new IntroductionDates(null, null, null, null);
    java.time.LocalDate learntOn;
    UUID ownerId;
    String remarks;

    ReadRow(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void say(ImportColumn column, RowFinding.Kind kind, String code, Object... params) {
        findings.add(RowFinding.of(column, kind, code, params));
    }

    /** Of the company: forgotten where the company is registered, for then the register tells. */
    void sayOfCompany(ImportColumn column, RowFinding.Kind kind, String code, Object... params) {
        findingsOnCompany.add(RowFinding.of(column, kind, code, params));
    }

    /** Runs a rule of the domain; what it finds wrong is said of the column. */
    <T> T keep(ImportColumn column, Supplier<T> rule) {
        return keep(findings, column, rule);
    }

    <T> T keepOfCompany(ImportColumn column, Supplier<T> rule) {
        return keep(findingsOnCompany, column, rule);
    }

    private static <T> T keep(List<RowFinding> list, ImportColumn column, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (CaseRuleViolation broken) {
            broken.findings().forEach(finding -> list.add(RowFinding.of(column, finding)));
            return null;
        }
    }

    void leaveOut(ImportColumn column, String written) {
        leftOut.put(column, written);
    }

    Map<ImportColumn, String> leftOut() {
        return leftOut;
    }

    List<RowFinding> findings(boolean withCompany) {
        List<RowFinding> all = new ArrayList<>(findings);
        if (withCompany) {
            all.addAll(findingsOnCompany);
        }
        return all;
    }

    /** @param registered the company as it is known already, or {@code null} */
    IntroductionDetails details(KnownCompany registered) {
        UUID companyId = registered == null ? null : registered.id();
        return new IntroductionDetails(
                companyId,
                companyId == null ? company() : null,
                null,
                aiSystem(),
                dates.decisionOn(),
                dates.implementationStart(),
                dates.pilotStart(),
                dates.goLive(),
                LearntHow.OTHER,
                learntOn,
                null,
                ownerId);
    }

    private CompanyDetails company() {
        return new CompanyDetails(
                number.digits(), companyName, jointCommittee, region, language, headcount, null, null, null);
    }

    private AiSystemDetails aiSystem() {
        boolean inService = status == AiSystem.Status.IN_SERVICE;
        return new AiSystemDetails(
                system,
                supplier,
                product,
                purpose,
                functions,
                null,
                null,
                null,
                status,
                inService ? dates.goLive() : null);
    }
}
