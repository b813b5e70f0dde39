package org.inspraak.importing;

import static org.inspraak.shared.Role.CONSULTANT;
import static org.inspraak.shared.Role.REGIONAL_OFFICER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.company.JointCommittees;
import org.inspraak.importing.OwnerNames.Owner;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;

/** Finds a sheet for who brought it, and gives what its rows are read with. To all others it is not there. */
@ApplicationScoped
class ImportAccess {

    @Inject
    SheetImports imports;

    @Inject
    StaffDirectory staff;

    @Inject
    JointCommittees committees;

    SheetImport read(Actor actor, UUID id) {
        return owned(actor, imports.find(id));
    }

    SheetImport lock(Actor actor, UUID id) {
        return owned(actor, imports.lock(id));
    }

    private static SheetImport owned(Actor actor, Optional<SheetImport> sheet) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        return sheet.filter(found -> found.madeBy().equals(actor.id()))
                .orElseThrow(() -> CaseRuleViolation.notFound("import.not-found"));
    }

    /** @throws CaseRuleViolation for someone without an office, who cannot own a case */
    Staff importer(Actor actor) {
        actor.mustBe(CONSULTANT, REGIONAL_OFFICER);
        Staff importer = staff.readStaff(actor);
        if (!importer.isActive() || importer.office() == null) {
            throw CaseRuleViolation.conflict("case.owner.without-office");
        }
        return importer;
    }

    RowReader reader(Staff importer, List<String> header, Map<ImportColumn, Integer> columns, Moment now) {
        List<Owner> owners = staff.ownersFor(importer.office().centrale().id()).stream()
                .map(ImportAccess::owner)
                .toList();
        return new RowReader(
                header,
                columns,
                committees,
                new RowReader.Reader(owner(importer), new OwnerNames(owners), now.today()));
    }

    private static Owner owner(Staff one) {
        return new Owner(one.id(), one.name(), one.username());
    }
}
