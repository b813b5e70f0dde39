package org.inspraak.web.rest.companies;

import java.util.UUID;
import org.inspraak.company.Company;
import org.inspraak.web.rest.Codes;

/** A company in a list. */
public record CompanyLine(
        UUID id, String enterpriseNumber, String name, String jointCommittee, String region, Integer headcount) {

    static CompanyLine of(Company company) {
        return new CompanyLine(
                company.id(),
                company.enterpriseNumber().toString(),
                company.name(),
                company.jointCommittee(),
                Codes.of(company.region()),
                company.headcount());
    }
}
