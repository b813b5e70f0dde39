package org.inspraak.casefile;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inspraak.audit.AuditTrail;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.company.KeepCompany;
import org.inspraak.organisation.Placement;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * Opens the file on an AI introduction; the company and the system are registered with it when they are new. A system
 * has one running case at most.
 */
@ApplicationScoped
@Transactional
public class RegisterIntroduction {

    @Inject
    CaseFiles caseFiles;

    @Inject
    Companies companies;

    @Inject
    KeepCompany keepCompany;

    @Inject
    KeepAiRegister keepAiRegister;

    @Inject
    StaffDirectory staff;

    @Inject
    RecomputeDeadlines recomputeDeadlines;

    @Inject
    CaseJournal journal;

    @Inject
    CaseProcess process;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** @throws CaseRuleViolation {@code case.already-registered} with the {@code number} of the running case */
    public CaseFile register(Actor actor, IntroductionDetails details) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        Moment now = clock.read();
        IntroductionDates dates = check(details, now);
        Staff owner = readOwner(actor, details);
        // the number's lock comes before those of the audit chains, which registering a company takes: two who register
        // at once wait for each other here and nowhere else
        CaseNumber number = caseFiles.nextNumber(now.today().getYear());
        Company company = companyOf(actor, details);
        AiSystem system = systemOf(actor, company, details);
        caseFiles.findRunning(system.id()).ifPresent(RegisterIntroduction::refuseSecond);
        CaseFile caseFile = open(number, company, system, owner, now);
        caseFile.learnt(details.learntHow(), details.learntOn(), details.firstInvolved());
        caseFile.plan(dates, now);
        recomputeDeadlines.recompute(caseFile.number());
        journal.write(caseFile, "case-registered", actor, now).happenedOn(details.learntOn());
        process.introductionRegistered(caseFile.number(), Stage.INTAKE);
        audit.record(actor, "case.registered", "case/" + caseFile.number(), now);
        return caseFile;
    }

    private IntroductionDates check(IntroductionDetails details, Moment now) {
        var check = new CaseRuleViolation.Check();
        IntroductionDates dates = check.keep(() -> new IntroductionDates(
                details.decisionOn(), details.implementationStart(), details.pilotStart(), details.goLive()));
        check.keep(() -> Dates.within("learntOn", details.learntOn()));
        check.that(
                details.learntOn() == null || !details.learntOn().isAfter(now.today()), "learntOn", "date.in-future");
        check.keep(() -> Text.present("learntHow", details.learntHow()));
        check.that(details.companyId() != null || details.company() != null, "companyId", "value.missing");
        check.that(details.aiSystemId() != null || details.aiSystem() != null, "aiSystemId", "value.missing");
        if (details.companyId() == null && details.company() != null) {
            check.keep(() -> within("company.", () -> keepCompany.check(details.company())));
        }
        if (details.aiSystemId() == null && details.aiSystem() != null) {
            check.keep(() -> within("aiSystem.", () -> checkSystem(details.aiSystem())));
        }
        check.orThrow();
        return dates;
    }

    private static Void checkSystem(AiSystemDetails details) {
        details.check();
        return null;
    }

    private Staff readOwner(Actor actor, IntroductionDetails details) {
        Staff owner = details.ownerId() == null
                ? staff.readStaff(actor)
                : staff.findById(details.ownerId())
                        .orElseThrow(() -> CaseRuleViolation.invalid("ownerId", "case.owner.unknown"));
        if (!owner.isActive() || owner.office() == null) {
            throw CaseRuleViolation.invalid("ownerId", "case.owner.without-office");
        }
        return owner;
    }

    private Company companyOf(Actor actor, IntroductionDetails details) {
        if (details.companyId() != null) {
            return companies
                    .findById(details.companyId())
                    .orElseThrow(() -> CaseRuleViolation.invalid("companyId", "company.not-found"));
        }
        return keepCompany.check(details.company()).orElseGet(() -> keepCompany.register(actor, details.company()));
    }

    private AiSystem systemOf(Actor actor, Company company, IntroductionDetails details) {
        if (details.aiSystemId() != null) {
            return companies
                    .findAiSystem(details.aiSystemId())
                    .filter(system -> system.companyId().equals(company.id()))
                    .orElseThrow(() -> CaseRuleViolation.invalid("aiSystemId", "ai-system.not-found"));
        }
        return companies
                .findAiSystem(company.id(), details.aiSystem().name())
                .orElseGet(() ->
                        within("aiSystem.", () -> keepAiRegister.register(actor, company.id(), details.aiSystem())));
    }

    private static <T> T within(String prefix, java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (CaseRuleViolation violation) {
            throw violation.within(prefix);
        }
    }

    private static void refuseSecond(CaseFile running) {
        throw CaseRuleViolation.conflict(
                "case.already-registered", "number", running.number().toString());
    }

    private CaseFile open(CaseNumber number, Company company, AiSystem system, Staff owner, Moment now) {
        Placement placement = new Placement(
                owner.office().centrale().id(),
                company.region(),
                company.jointCommittee(),
                company.id(),
                owner.team() == null ? null : owner.team().id(),
                owner.id());
        CaseFile caseFile = new CaseFile(number, company, system, placement, owner, now);
        caseFiles.add(caseFile);
        return caseFile;
    }
}
