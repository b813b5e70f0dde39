package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

/** The administrator sets up centrales, offices, teams and staff, and lets people in and out. */
@ApplicationScoped
@Transactional
public class KeepOrganisation {

    @Inject
    StaffDirectory directory;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    public Centrale add(Actor actor, Centrale centrale) {
        actor.mustBe(Role.ADMINISTRATOR);
        boolean taken =
                directory.centrales().stream().anyMatch(one -> one.code().equals(centrale.code()));
        if (taken) {
            throw CaseRuleViolation.conflict("organisation.code-taken", "code", centrale.code());
        }
        directory.add(centrale);
        audit.record(actor, "centrale.added", "centrale/" + centrale.id(), clock.read());
        return centrale;
    }

    public Office add(Actor actor, Office office) {
        actor.mustBe(Role.ADMINISTRATOR);
        directory.add(office);
        audit.record(actor, "office.added", "office/" + office.id(), clock.read());
        return office;
    }

    /** What stands at the head of the office's letters; a sector coordinator keeps it for the own centrale. */
    public Office changeLetterhead(Actor actor, UUID officeId, Letterhead letterhead) {
        actor.mustBe(Role.ADMINISTRATOR, Role.SECTOR_COORDINATOR);
        Office office = directory.offices().stream()
                .filter(one -> one.id().equals(officeId))
                .filter(one -> actor.isAny(Role.ADMINISTRATOR) || isOfOwnCentrale(actor, one))
                .findFirst()
                .orElseThrow(() -> CaseRuleViolation.notFound("office.not-found"));
        office.writesOn(letterhead);
        audit.record(actor, "office.letterhead-changed", "office/" + office.id(), clock.read());
        return office;
    }

    /** The offices whose letterheads this actor keeps, by name. */
    public List<Office> letterheads(Actor actor) {
        actor.mustBe(Role.ADMINISTRATOR, Role.SECTOR_COORDINATOR);
        return directory.offices().stream()
                .filter(one -> actor.isAny(Role.ADMINISTRATOR) || isOfOwnCentrale(actor, one))
                .toList();
    }

    private boolean isOfOwnCentrale(Actor actor, Office office) {
        Office own = directory.readStaff(actor).office();
        return own != null && own.centrale().id().equals(office.centrale().id());
    }

    public Team add(Actor actor, Team team) {
        actor.mustBe(Role.ADMINISTRATOR);
        directory.add(team);
        audit.record(actor, "team.added", "team/" + team.id(), clock.read());
        return team;
    }

    /** @throws CaseRuleViolation {@code staff.username-taken} */
    public Staff add(Actor actor, Staff staff) {
        actor.mustBe(Role.ADMINISTRATOR);
        if (directory.findByUsername(staff.username()).isPresent()) {
            throw CaseRuleViolation.conflict("staff.username-taken", "username", staff.username());
        }
        directory.add(staff);
        audit.record(actor, "staff.added", "staff/" + staff.username(), clock.read());
        return staff;
    }

    /** Takes effect at once, on sessions and tokens too. */
    public Staff deactivate(Actor actor, UUID staffId) {
        actor.mustBe(Role.ADMINISTRATOR);
        Staff staff = read(staffId);
        if (staff.id().equals(actor.id())) {
            throw CaseRuleViolation.conflict("staff.not-oneself");
        }
        staff.deactivate();
        audit.record(actor, "staff.deactivated", "staff/" + staff.username(), clock.read());
        return staff;
    }

    /** @param hash salted and slow; see {@link Staff#signsInWith} */
    public Staff changePassword(Actor actor, UUID staffId, String hash) {
        if (!actor.id().equals(staffId)) {
            actor.mustBe(Role.ADMINISTRATOR);
        }
        Staff staff = read(staffId);
        staff.signsInWith(hash);
        audit.record(actor, "staff.password-changed", "staff/" + staff.username(), clock.read());
        return staff;
    }

    /** The language in which someone reads, kept for the next time. */
    public Staff chooseLanguage(Actor actor, Language language) {
        Staff staff = read(actor.id());
        staff.speaks(language);
        audit.record(actor, "staff.language-chosen", "staff/" + staff.username(), clock.read());
        return staff;
    }

    /** What someone reads in the mail of the morning. */
    public Staff chooseMorningMail(Actor actor, MorningMailSettings chosen) {
        Staff staff = read(actor.id());
        staff.reads(chosen);
        audit.record(actor, "staff.morning-mail-chosen", "staff/" + staff.username(), clock.read());
        return staff;
    }

    private Staff read(UUID staffId) {
        return directory.findById(staffId).orElseThrow(() -> CaseRuleViolation.notFound("staff.not-found"));
    }
}
