package org.inspraak.web.rest.companies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.company.CompanyDetails;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.rest.JsonBody;
import org.inspraak.web.rest.ListView;
import org.inspraak.web.rest.Query;

/** Reads companies and their registers for readers who may see them, each in a transaction that has all at hand. */
@ApplicationScoped
@Transactional
class CompanyShelf {

    @Inject
    Companies companies;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    ListView<CompanyLine> search(Actor actor, Query query) {
        return ListView.of(
                companies.search(staff.visibilityOf(actor), query.text("text"), query.limit(), query.after()),
                CompanyLine::of);
    }

    CompanyView read(Actor actor, UUID id) {
        Company company = find(actor, id);
        audit.record(actor, "company.viewed", "company/" + id, clock.read());
        return CompanyView.of(company);
    }

    CompanyView readByNumber(Actor actor, EnterpriseNumber number) {
        UUID id = companies
                .findByEnterpriseNumber(number)
                .map(Company::id)
                .orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
        return read(actor, id);
    }

    List<AiSystemView> register(Actor actor, UUID companyId) {
        Company company = find(actor, companyId);
        return companies.aiSystemsOf(company.id()).stream()
                .map(AiSystemView::of)
                .toList();
    }

    AiSystemView readAiSystem(Actor actor, UUID id) {
        return AiSystemView.of(findAiSystem(actor, id));
    }

    /** What a change asks for, with what stands there where it says nothing. */
    Change<CompanyDetails> change(Actor actor, UUID id, JsonBody body) {
        Company there = find(actor, id);
        CompanyDetails details = CompanyBodies.merge(body, there);
        body.done();
        return new Change<>(there.version(), details);
    }

    Change<AiSystemDetails> changeAiSystem(Actor actor, UUID id, JsonBody body) {
        AiSystem there = findAiSystem(actor, id);
        AiSystemDetails details = AiSystemBodies.merge(body, there);
        body.done();
        return new Change<>(there.version(), details);
    }

    /** @param version the one that the details were merged with */
    record Change<T>(int version, T details) {

        /** The version that the caller saw; for one who does not care, the one that was there a moment ago. */
        int seen(Integer byCaller) {
            return byCaller == null ? version : byCaller;
        }
    }

    private Company find(Actor actor, UUID id) {
        return companies
                .findById(id)
                .filter(company -> staff.visibilityOf(actor).seesCompany(company.id()))
                .orElseThrow(() -> CaseRuleViolation.notFound("company.not-found"));
    }

    private AiSystem findAiSystem(Actor actor, UUID id) {
        return companies
                .findAiSystem(id)
                .filter(system -> staff.visibilityOf(actor).seesCompany(system.companyId()))
                .orElseThrow(() -> CaseRuleViolation.notFound("ai-system.not-found"));
    }
}
