package org.inspraak.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.inspraak.importing.OwnerNames.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerNamesTest {

    private final OwnerNames owners = new OwnerNames(List.of(
            owner("Kris Peeters", "k.peeters"),
            owner("Katrien Peeters", "ka.peeters"),
            owner("Jan Van den Berg", "jvdb"),
            owner("Sophie Lambért", "s.lambert"),
            owner("Mia De Smet", "m.desmet")));

    private static Owner owner(String name, String username) {
        return new Owner(UUID.randomUUID(), name, username);
    }

    @ParameterizedTest
    @CsvSource({
        "k.peeters, Kris Peeters",
        "K.PEETERS, Kris Peeters",
        "k.peeters@vakbond.example, Kris Peeters",
        "Peeters Kris, Kris Peeters",
        "'Peeters, Kris', Kris Peeters",
        "kris peeters, Kris Peeters",
        "S. Lambert, Sophie Lambért",
        "Lambert, Sophie Lambért",
        "LAMBERT S, Sophie Lambért",
        "J. Van den Berg, Jan Van den Berg",
        "Van den Berg Jan, Jan Van den Berg",
        "De Smet M., Mia De Smet"
    })
    void given_a_name_as_people_write_it_when_searched_then_the_colleague_is_found(String written, String name) {
        assertThat(owners.find(written)).extracting(Owner::name).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"Peeters, 2", "K. Peeters, 2", "M. Claes, 0", "J. Lambert, 0", "K, 0", "Kris, 1", "?, 0"})
    void given_a_name_that_fits_nobody_or_several_when_searched_then_nobody_is_preferred(String written, int fitting) {
        assertThat(owners.find(written)).hasSize(fitting);
    }
}
