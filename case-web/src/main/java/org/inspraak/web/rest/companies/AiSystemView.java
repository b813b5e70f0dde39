package org.inspraak.web.rest.companies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.company.AiSystem;
import org.inspraak.web.rest.Codes;

/** An entry of an AI register as programs read it; what is not known is absent. */
public record AiSystemView(
        UUID id,
        int version,
        UUID companyId,
        String name,
        String supplier,
        String product,
        String purpose,
        List<String> functions,
        Boolean personalData,
        Boolean monitoring,
        Boolean communicationData,
        Boolean cameras,
        Boolean emotions,
        Boolean creditOrInsurance,
        Boolean significantChange,
        String decisionDegree,
        List<AffectedView> affected,
        String status,
        LocalDate putIntoService) {

    /** How many of how many. */
    public record AffectedView(String category, Integer affected, Integer total) {}

    static AiSystemView of(AiSystem system) {
        return new AiSystemView(
                system.id(),
                system.version(),
                system.companyId(),
                system.name(),
                system.supplier(),
                system.product(),
                system.purpose(),
                system.functions().stream().map(Codes::of).sorted().toList(),
                system.traits().personalData(),
                system.traits().monitoring(),
                system.traits().communicationData(),
                system.traits().cameras(),
                system.traits().emotions(),
                system.traits().creditOrInsurance(),
                system.traits().significantChange(),
                Codes.of(system.decisionDegree()),
                system.affected().stream()
                        .map(one -> new AffectedView(one.category(), one.affected(), one.total()))
                        .toList(),
                Codes.of(system.status()),
                system.putIntoService());
    }
}
