package org.inspraak.company;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.DELEGATE;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;

/** Enters AI systems in a company's register and keeps them up to date; a delegate may report one at their company. */
@ApplicationScoped
@Transactional
public class KeepAiRegister {

    @Inject
    Companies companies;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    Event<FactsChanged> changed;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code ai-system.already-registered} with the {@code id} of the one that is there */
    public AiSystem register(Actor actor, UUID companyId, AiSystemDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER, DELEGATE);
        Company company = companies
                .findById(companyId)
                .filter(found -> staff.visibilityOf(actor).seesCompany(found.id()))
                .orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
        mustBeNew(new AiSystem(company.id(), details));
        return enter(actor, company, details);
    }

    /** Enters a system of which the caller knows that the company's register has none of that name. */
    public AiSystem enter(Actor actor, Company company, AiSystemDetails details) {
        AiSystem system = new AiSystem(company.id(), details);
        companies.add(system);
        audit.record(actor, "ai-system.registered", "ai-system/" + system.id(), clock.read());
        return system;
    }

    /** @param version the version that the actor saw */
    public AiSystem change(Actor actor, UUID id, int version, AiSystemDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        AiSystem system =
                companies.findAiSystem(id).orElseThrow(() -> CaseRuleViolation.notFound("ai-system.not-found"));
        if (system.version() != version) {
            throw CaseRuleViolation.stale();
        }
        system.describe(details);
        mustBeNew(system);
        changed.fire(new FactsChanged(system.companyId()));
        audit.record(actor, "ai-system.changed", "ai-system/" + id, clock.read());
        return system;
    }

    private void mustBeNew(AiSystem system) {
        companies
                .findAiSystem(system.companyId(), system.name())
                .filter(there -> !there.id().equals(system.id()))
                .ifPresent(there -> {
                    throw CaseRuleViolation.conflict(
                            "ai-system.already-registered", "id", there.id(), "name", there.name());
                });
    }
}
