package org.inspraak.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.company.AiSystem;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;

/** Companies and their registers, whole, for pages that show them after the reading is over. */
@ApplicationScoped
@Transactional
public class CompanyReading {

    @Inject
    Companies companies;

    @Inject
    StaffDirectory staff;

    /** @throws CaseRuleViolation {@code company.not-found} */
    public Company read(Actor actor, UUID id) {
        return companies
                .findById(id)
                .filter(company -> staff.visibilityOf(actor).seesCompany(company.id()))
                .map(CompanyReading::whole)
                .orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
    }

    public Optional<Company> find(Actor actor, EnterpriseNumber number) {
        return companies
                .findByEnterpriseNumber(number)
                .filter(company -> staff.visibilityOf(actor).seesCompany(company.id()))
                .map(CompanyReading::whole);
    }

    private static Company whole(Company company) {
        // touched here, so that the page may ask for them after the transaction
        company.bodies().size();
        company.establishments().size();
        return company;
    }

    public List<AiSystem> register(Company company) {
        List<AiSystem> systems = companies.aiSystemsOf(company.id());
        systems.forEach(CompanyReading::whole);
        return systems;
    }

    private static void whole(AiSystem system) {
        system.affected().size();
        system.functions().size();
    }

    public Page<Company> search(Actor actor, String text, int limit, String after) {
        Visibility visibility = staff.visibilityOf(actor);
        return companies.search(visibility, text, limit, after);
    }
}
