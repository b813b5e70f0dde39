package org.inspraak.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Team;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Role;

/** Makes a centrale with an office in Antwerp and the people who work there. */
@ApplicationScoped
@Transactional
public class FoundUnion {

    private static final AtomicInteger FOUNDED = new AtomicInteger();

    @Inject
    StaffDirectory directory;

    Union found() {
        int number = FOUNDED.incrementAndGet();
        Centrale centrale = new Centrale("C" + number, "Centrale " + number);
        Office office = new Office(centrale, "Antwerpen", Set.of(Region.ANTWERP));
        Team team = new Team(office, "Logistiek");
        directory.add(centrale);
        directory.add(office);
        directory.add(team);
        return new Union(
                person("Els Peeters", number, Role.CONSULTANT, office, team),
                person("Tom Maes", number, Role.CONSULTANT, office, team),
                person("Griet Smet", number, Role.REGIONAL_OFFICER, office, null),
                person("Carine Adam", number, Role.SECTOR_COORDINATOR, office, null));
    }

    private Actor person(String name, int number, Role role, Office office, Team team) {
        String username = name.replace(' ', '.').toLowerCase(Locale.ROOT) + number;
        Staff staff = new Staff(username, name, Language.NL, Set.of(role)).at(office, team);
        if (role == Role.SECTOR_COORDINATOR) {
            staff.forSectors(Set.of("140"));
        }
        directory.add(staff);
        return staff.actor();
    }
}
