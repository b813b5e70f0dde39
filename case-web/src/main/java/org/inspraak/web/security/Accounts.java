package org.inspraak.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.company.Companies;
import org.inspraak.company.JointCommittees;
import org.inspraak.organisation.KeepOrganisation;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Team;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/** Makes accounts and sets their passwords: what the organisation needs hashes for. */
@ApplicationScoped
@Transactional
public class Accounts {

    @Inject
    StaffDirectory directory;

    @Inject
    Companies companies;

    @Inject
    JointCommittees committees;

    @Inject
    Passwords passwords;

    @Inject
    KeepOrganisation organisation;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** What is said of a new member of staff, not checked yet; ids, email and committees may be {@code null}. */
    public record NewStaff(
            String username,
            String name,
            String email,
            Language language,
            Set<Role> roles,
            UUID officeId,
            UUID teamId,
            UUID companyId,
            Set<String> jointCommittees,
            String password) {}

    public Staff register(Actor actor, NewStaff details) {
        actor.mustBe(Role.ADMINISTRATOR);
        var check = new CaseRuleViolation.Check();
        check.keep(() -> Text.required("username", details.username(), 80));
        check.that(isUsername(details.username()), "username", "staff.username-form");
        check.keep(() -> Text.required("name", details.name(), Text.LINE));
        check.keep(() -> Text.optional("email", details.email(), Text.LINE));
        check.that(isEmail(details.email()), "email", "staff.email-form");
        check.keep(() -> Text.present("language", details.language()));
        check.that(details.roles() != null && !details.roles().isEmpty(), "roles", "value.missing");
        check.keep(() -> Passwords.check("password", details.password()));
        Set<String> sectors = details.jointCommittees() == null ? Set.of() : details.jointCommittees();
        sectors.forEach(code -> check.keep(() -> committees.check("jointCommittees", code)));
        Office office = check.keep(() -> readOffice(details.officeId()));
        Team team = check.keep(() -> readTeam(details.teamId()));
        check.that(
                team == null || office == null || team.office().id().equals(office.id()),
                "teamId",
                "staff.team-of-other-office");
        check.that(details.companyId() == null || isCompany(details.companyId()), "companyId", "company.not-found");
        check.orThrow();
        Staff staff = new Staff(details.username(), details.name(), details.language(), details.roles())
                .at(office, team)
                .forCompany(details.companyId())
                .forSectors(sectors)
                .reachedAt(details.email())
                .signsInWith(passwords.hash(details.password()));
        return organisation.add(actor, staff);
    }

    /** Sessions that began with the password before this one end. */
    public void setPassword(Actor actor, UUID id, String password) {
        organisation.changePassword(actor, id, passwords.hash(Passwords.check("password", password)));
    }

    void signedIn(Staff staff) {
        audit.record(staff.actor(), "signed-in", "staff/" + staff.username(), clock.read());
    }

    /** The first account of an installation in which nobody has one yet. */
    void registerFirst(String username, String password) {
        if (!directory.all().isEmpty()) {
            return;
        }
        Staff first = new Staff(username, username, Language.NL, Set.of(Role.ADMINISTRATOR))
                .signsInWith(passwords.hash(password));
        organisation.add(Actor.system(), first);
    }

    private Office readOffice(UUID id) {
        return id == null
                ? null
                : directory.offices().stream()
                        .filter(office -> office.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> CaseRuleViolation.invalid("officeId", "office.not-found"));
    }

    private Team readTeam(UUID id) {
        return id == null
                ? null
                : directory.teams().stream()
                        .filter(team -> team.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> CaseRuleViolation.invalid("teamId", "team.not-found"));
    }

    private boolean isCompany(UUID id) {
        return companies.findById(id).isPresent();
    }

    private static boolean isUsername(String username) {
        return username == null || username.isBlank() || username.matches("[a-z0-9][a-z0-9._-]*");
    }

    private static boolean isEmail(String email) {
        return email == null || email.isBlank() || email.strip().matches("[^@\\s<>\",;:]+@[^@\\s<>\",;:]+");
    }
}
