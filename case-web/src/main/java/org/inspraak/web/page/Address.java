package org.inspraak.web.page;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.UUID;

/** What the address of the page that is open says. */
final class Address {

    private Address() {}

    static Optional<String> find(String parameter) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(parameter))
                .filter(value -> !value.isBlank());
    }

    static Optional<UUID> findId(String parameter) {
        return find(parameter).flatMap(Address::asId);
    }

    private static Optional<UUID> asId(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
