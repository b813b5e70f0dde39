package org.inspraak.company;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
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
    Event<FactsChanged> changed;

    @Inject
    CaseClock clock;

    /**
     * Finds a company by what is told of it.
     *
     * @return the registered one with this number; empty when what is told would register a new one
     * @throws CaseRuleViolation with all that is wrong with a company that is not registered yet
     */
    public Optional<Company> check(CompanyDetails details) {
        var check = new CaseRuleViolation.Check();
        EnterpriseNumber number =
                check.keep(() -> EnterpriseNumber.parse("enterpriseNumber", details.enterpriseNumber()));
        Optional<Company> there = number == null ? Optional.empty() : companies.findByEnterpriseNumber(number);
        if (there.isEmpty()) {
            check.keep(() -> details.check(committees));
        }
        check.orThrow();
        return there;
    }

    /** @throws CaseRuleViolation {@code company.already-registered} with the {@code id} of the one that is there */
    public Company register(Actor actor, CompanyDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        check(details).ifPresent(there -> {
            throw CaseRuleViolation.conflict("company.already-registered", "id", there.id(), "name", there.name());
        });
        return enter(actor, details);
    }

    /** Enters a company of which the caller knows that it is not registered. */
    public Company enter(Actor actor, CompanyDetails details) {
        Company company = new Company(EnterpriseNumber.parse("enterpriseNumber", details.enterpriseNumber()));
        company.describe(details.check(committees));
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
        changed.fire(new FactsChanged(id));
        audit.record(actor, "company.changed", "company/" + id, clock.read());
        return company;
    }
}
