package org.inspraak.escalation;

import org.inspraak.organisation.Region;

/**
 * Which open escalations are asked for; {@code null} means all.
 *
 * @param jointCommittee {@code 140} stands for {@code 140.03} too
 */
public record EscalationFilter(EscalationLevel level, Region region, String jointCommittee) {

    public static EscalationFilter everything() {
        return new EscalationFilter(null, null, null);
    }

    public EscalationFilter at(EscalationLevel other) {
        return new EscalationFilter(other, region, jointCommittee);
    }

    /** Whether a place is asked for; the level apart. */
    boolean isOf(Region where, String committee) {
        return (region == null || region == where)
                && (jointCommittee == null
                        || committee.equals(jointCommittee)
                        || committee.startsWith(jointCommittee + "."));
    }
}
