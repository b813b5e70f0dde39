package org.inspraak.casefile;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.Companies;
import org.inspraak.company.Company;
import org.inspraak.company.EnterpriseNumber;
import org.inspraak.company.KeepAiRegister;
import org.inspraak.company.KeepCompany;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.organisation.Placement;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What registering an introduction and taking over a case from elsewhere have in common: all that is said is checked,
 * the company and the system are found or registered, and the file is opened with what the rules make due. Its first
 * timeline entry and its process are still to begin.
 */
@ApplicationScoped
class OpenCaseFile {

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
    Deadlines deadlines;

    @Inject
    RecomputeDeadlines recompute;

    /** @throws CaseRuleViolation {@code case.already-registered} with the {@code number} of the running case */
    CaseFile open(Actor actor, IntroductionDetails details, Stage stage, Moment now) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        IntroductionDates dates = check(details, now);
        Staff owner = readOwner(actor, details);
        Company company = companyOf(actor, details);
        companies.takeTurn(company.id().toString());
        AiSystem system = systemOf(actor, company, details);
        CaseNumber number = caseFiles.nextNumber(now.today().getYear());
        CaseFile caseFile = new CaseFile(number, company, system, placementOf(owner, company), owner, now);
        caseFile.learnt(details.learntHow(), details.learntOn(), details.firstInvolved());
        caseFile.plan(dates, now);
        // whole before it is stored, so that it is written once
        if (stage == Stage.CLOSED) {
            caseFile.close(CaseOutcome.NOT_RECORDED, now);
            caseFiles.add(caseFile);
        } else {
            caseFile.enter(stage, now);
            addWithDeadlines(caseFile, now);
        }
        return caseFile;
    }

    private void addWithDeadlines(CaseFile caseFile, Moment now) {
        List<Deadline> first = recompute.firstOf(caseFile, now);
        first.stream().map(Deadline::dueOn).min(LocalDate::compareTo).ifPresent(caseFile::nextDue);
        caseFiles.add(caseFile);
        first.forEach(deadlines::add);
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
        EnterpriseNumber number =
                EnterpriseNumber.parse("enterpriseNumber", details.company().enterpriseNumber());
        companies.takeTurn(number.digits());
        return companies.findByEnterpriseNumber(number).orElseGet(() -> keepCompany.enter(actor, details.company()));
    }

    private AiSystem systemOf(Actor actor, Company company, IntroductionDetails details) {
        Optional<AiSystem> known = details.aiSystemId() != null
                ? Optional.of(readSystem(company, details))
                : companies.findAiSystem(company.id(), details.aiSystem().name());
        known.flatMap(system -> caseFiles.findRunning(system.id())).ifPresent(OpenCaseFile::refuseSecond);
        return known.orElseGet(
                () -> within("aiSystem.", () -> keepAiRegister.enter(actor, company, details.aiSystem())));
    }

    private AiSystem readSystem(Company company, IntroductionDetails details) {
        return companies
                .findAiSystem(details.aiSystemId())
                .filter(system -> system.companyId().equals(company.id()))
                .orElseThrow(() -> CaseRuleViolation.invalid("aiSystemId", "ai-system.not-found"));
    }

    private static <T> T within(String prefix, Supplier<T> step) {
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

    private static Placement placementOf(Staff owner, Company company) {
        return new Placement(
                owner.office().centrale().id(),
                company.region(),
                company.jointCommittee(),
                company.id(),
                owner.team() == null ? null : owner.team().id(),
                owner.id());
    }
}
