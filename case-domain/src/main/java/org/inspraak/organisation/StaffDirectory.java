package org.inspraak.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.shared.Actor;

/** Everybody who works with Inspraak, and how they are organised. */
public interface StaffDirectory {

    Optional<Staff> findByUsername(String username);

    Optional<Staff> findById(UUID id);

    /** What this actor may see now; the system sees all. */
    Visibility visibilityOf(Actor actor);

    /** The member of staff behind an actor; the system has none and may not call this. */
    Staff readStaff(Actor actor);

    /** Active consultants and officers of the same centrale, by name: who may become owner of a case. */
    List<Staff> ownersFor(UUID centraleId);

    /** Active staff with this role who may see a case in this place: who is asked at a level of an escalation. */
    List<Staff> holdersOf(org.inspraak.shared.Role role, Placement placement);

    /** Active staff with this role in this centrale, by name: who may be given a matter at a level of an escalation. */
    List<Staff> withRole(org.inspraak.shared.Role role, UUID centraleId);

    /** Active staff of this office, by name. */
    List<Staff> ofOffice(UUID officeId);

    /** The office of the centrale that covers the region. */
    Optional<Office> findOffice(UUID centraleId, Region region);

    List<Staff> all();

    List<Centrale> centrales();

    List<Office> offices();

    List<Team> teams();

    void add(Centrale centrale);

    void add(Office office);

    void add(Team team);

    void add(Staff staff);
}
