package org.inspraak.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who does something: a member of staff who signed in, or the system itself when a clock or a process step acts.
 *
 * @param id the staff member's id; for the system a fixed id that is nobody's
 */
public record Actor(UUID id, String username, String name, Set<Role> roles) {

    private static final UUID NOBODY = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The clock, a process step, the loader of demo data. */
    public static Actor system() {
        return new Actor(NOBODY, "system", "Inspraak", Set.of());
    }

    public boolean isSystem() {
        return NOBODY.equals(id);
    }

    /** True when the actor holds one of these roles. */
    public boolean isAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lets the actor pass who holds one of these roles, or is the system.
     *
     * @throws CaseRuleViolation {@code access.role-needed}
     */
    public void mustBe(Role... wanted) {
        if (!isSystem() && !isAny(wanted)) {
            throw CaseRuleViolation.forbidden("access.role-needed");
        }
    }
}
