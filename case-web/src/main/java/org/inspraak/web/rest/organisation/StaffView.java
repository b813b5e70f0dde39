package org.inspraak.web.rest.organisation;

import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.Role;
import org.inspraak.web.rest.Codes;

/** A member of staff as programs read them. */
public record StaffView(
        UUID id,
        String username,
        String name,
        String email,
        String language,
        List<String> roles,
        UUID officeId,
        String office,
        UUID teamId,
        String team,
        UUID companyId,
        List<String> jointCommittees,
        boolean active) {

    public static StaffView of(Staff staff) {
        return new StaffView(
                staff.id(),
                staff.username(),
                staff.name(),
                staff.email(),
                Codes.of(staff.language()),
                staff.roles().stream().map(Role::code).sorted().toList(),
                staff.office() == null ? null : staff.office().id(),
                staff.office() == null ? null : staff.office().name(),
                staff.team() == null ? null : staff.team().id(),
                staff.team() == null ? null : staff.team().name(),
                staff.companyId(),
                staff.jointCommittees().stream().sorted().toList(),
                staff.isActive());
    }
}
