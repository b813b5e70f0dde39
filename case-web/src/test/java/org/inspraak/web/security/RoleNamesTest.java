package org.inspraak.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;

class RoleNamesTest {

    @Test
    void given_the_roles_when_compared_then_the_annotations_names_are_their_codes() {
        assertThat(Arrays.asList(
                        RoleNames.CONSULTANT,
                        RoleNames.REGIONAL_OFFICER,
                        RoleNames.SECTOR_COORDINATOR,
                        RoleNames.LEGAL_ADVISER,
                        RoleNames.DELEGATE,
                        RoleNames.ADMINISTRATOR))
                .isEqualTo(Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toList()));
    }
}
