package org.inspraak.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private final Office office = new Office(new Centrale("X", "X"), "Antwerpen", Set.of(Region.ANTWERP));

    private Staff with(Role... roles) {
        return new Staff("els", "Els", Language.NL, Set.of(roles)).at(office, new Team(office, "Team"));
    }

    @Test
    void given_each_role_when_the_predicate_is_written_then_it_names_what_that_role_sees() {
        assertThat(where(with(Role.CONSULTANT)))
                .isEqualTo("(c.placement.ownerId = :visibleOwner or c.placement.teamId = :visibleTeam)");
        assertThat(where(with(Role.REGIONAL_OFFICER)))
                .isEqualTo("((c.placement.centraleId = :visibleCentrale and c.placement.region in (:visibleRegions)))");
        assertThat(where(with(Role.SECTOR_COORDINATOR).forSectors(Set.of("140", "226"))))
                .contains(":visibleSector0", ":visibleSector1Below", "c.placement.centraleId");
        assertThat(where(with(Role.LEGAL_ADVISER))).isEqualTo("(c.placement.centraleId = :visibleCentrale)");
        assertThat(where(with(Role.DELEGATE).forCompany(UUID.randomUUID())))
                .isEqualTo("(c.placement.companyId = :visibleCompany)");
    }

    @Test
    void given_nothing_to_see_when_the_predicate_is_written_then_it_is_false() {
        assertThat(where(with(Role.ADMINISTRATOR))).isEqualTo("(1 = 0)");
        assertThat(where(with(Role.SECTOR_COORDINATOR))).isEqualTo("(1 = 0)");
        assertThat(where(with(Role.DELEGATE))).isEqualTo("(1 = 0)");
        Staff gone = with(Role.CONSULTANT);
        gone.deactivate();
        assertThat(where(gone)).isEqualTo("(1 = 0)");
    }

    @Test
    void given_a_delegate_when_companies_are_asked_then_only_their_own_is_seen() {
        UUID own = UUID.randomUUID();
        Visibility delegate = Visibility.of(with(Role.DELEGATE).forCompany(own));
        assertThat(delegate.seesCompany(own)).isTrue();
        assertThat(delegate.seesCompany(UUID.randomUUID())).isFalse();
        assertThat(delegate.seesEveryCompany()).isFalse();
        assertThat(Visibility.of(with(Role.CONSULTANT)).seesEveryCompany()).isTrue();
        assertThat(Visibility.of(with(Role.ADMINISTRATOR)).seesCompany(own)).isFalse();
    }

    private static String where(Staff staff) {
        return Visibility.of(staff).where("c.placement");
    }
}
