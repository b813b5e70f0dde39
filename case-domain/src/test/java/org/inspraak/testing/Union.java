package org.inspraak.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Team;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;

/**
 * A centrale with an office in Antwerp, a team of two consultants, one consultant beside the team, and one person in
 * each other role; and a second centrale with a consultant and a legal adviser of its own.
 */
public final class Union {

    private final Map<String, Staff> people = new HashMap<>();
    private final Centrale centrale = new Centrale("ONE", "Eerste centrale");
    private final Office antwerp = new Office(centrale, "Antwerpen", Set.of(Region.ANTWERP, Region.LIMBURG));
    private final Office liege = new Office(centrale, "Luik", Set.of(Region.LIEGE));
    private final Team team = new Team(antwerp, "Logistiek");

    private Union() {}

    public static Union in(House house) {
        Union union = new Union();
        Centrale other = new Centrale("TWO", "Tweede centrale");
        Office elsewhere = new Office(other, "Brussel", Set.of(Region.ANTWERP, Region.BRUSSELS));
        union.person("els", Role.CONSULTANT).at(union.antwerp, union.team);
        union.person("tom", Role.CONSULTANT).at(union.antwerp, union.team);
        union.person("lone", Role.CONSULTANT).at(union.antwerp, null);
        union.person("officer", Role.REGIONAL_OFFICER).at(union.antwerp, null);
        union.person("officer-liege", Role.REGIONAL_OFFICER).at(union.liege, null);
        union.person("sector", Role.SECTOR_COORDINATOR).at(union.antwerp, null).forSectors(Set.of("140"));
        union.person("legal", Role.LEGAL_ADVISER).at(union.antwerp, null);
        union.person("admin", Role.ADMINISTRATOR);
        union.person("other", Role.CONSULTANT).at(elsewhere, null);
        union.person("other-legal", Role.LEGAL_ADVISER).at(elsewhere, null);
        house.inTransaction(() -> {
            StaffDirectory directory = house.the(StaffDirectory.class);
            directory.add(union.centrale);
            directory.add(other);
            directory.add(union.antwerp);
            directory.add(union.liege);
            directory.add(elsewhere);
            directory.add(union.team);
            union.people.values().forEach(directory::add);
        });
        return union;
    }

    private Staff person(String username, Role role) {
        Staff staff =
                new Staff(username, "Naam " + username, Language.NL, Set.of(role)).reachedAt(username + "@example.org");
        people.put(username, staff);
        return staff;
    }

    /** A delegate at this company signs in from now on. */
    public Actor delegateAt(House house, UUID companyId) {
        Staff delegate = person("delegate-" + companyId, Role.DELEGATE).forCompany(companyId);
        house.inTransaction(() -> house.the(StaffDirectory.class).add(delegate));
        return delegate.actor();
    }

    public Staff staff(String username) {
        return people.get(username);
    }

    public Actor actor(String username) {
        return people.get(username).actor();
    }
}
