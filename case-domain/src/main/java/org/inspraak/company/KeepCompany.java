package org.inspraak.company;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Registers a company once, and keeps what is known of it up to date. */
@ApplicationScoped
@Transactional
public class KeepCompany {

    @Inject
    Companies companies;

    @Inject
    JointCommittees committees;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code company.already-registered} with the {@code id} of the one that is there */
    public Company register(Actor actor, CompanyDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        var check = new CaseRuleViolation.Check();
        EnterpriseNumber number =
                check.keep(() -> EnterpriseNumber.parse("enterpriseNumber", details.enterpriseNumber()));
        CompanyDetails.Checked checked = check.keep(() -> details.check(committees));
        check.orThrow();
        companies.findByEnterpriseNumber(number).ifPresent(there -> {
            throw CaseRuleViolation.conflict("company.already-registered", "id", there.id(), "name", there.name());
        });
        Company company = new Company(number);
        company.describe(checked);
        companies.add(company);
        audit.record(actor, "company.registered", "company/" + company.id(), clock.read());
        return company;
    }

    /** @param version the version that the actor saw */
    public Company change(Actor actor, UUID id, int version, CompanyDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        Company company = companies.findById(id).orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
        if (company.version() != version) {
            throw CaseRuleViolation.stale();
        }
        company.describe(details.check(committees));
        audit.record(actor, "company.changed", "company/" + id, clock.read());
        return company;
    }
}
