package org.inspraak.casefile;

import java.util.Set;
import java.util.UUID;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Text;

/**
 * Which cases a list shows, of those that the reader may see; an empty set or {@code null} asks nothing.
 *
 * @param text in the company's or the system's name, or the beginning of the case's or the enterprise number
 * @param jointCommittee {@code 140} stands for {@code 140.03} too
 */
public record CaseFilter(
        String text,
        Set<Stage> stages,
        Set<CaseStatus> statuses,
        Set<Region> regions,
        String jointCommittee,
        UUID ownerId,
        Due due) {

    /** When the next thing in a case is due. */
    public enum Due {
        LATE,
        WITHIN_7_DAYS,
        LATER,
        NOTHING
    }

    /** How a list is sorted; each order is total, so that pages neither repeat nor lose a case. */
    public enum Sort {
        NEXT_DUE,
        NUMBER,
        NUMBER_DESCENDING,
        COMPANY
    }

    public CaseFilter {
        text = Text.optional("text", text, Text.LINE);
        stages = stages == null ? Set.of() : Set.copyOf(stages);
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        regions = regions == null ? Set.of() : Set.copyOf(regions);
        jointCommittee = Text.optional("jointCommittee", jointCommittee, Text.LINE);
    }

    /** Whether it asks for nothing but what a place, stage or status is. */
    boolean isByPlaceAlone() {
        return text == null && ownerId == null && due == null;
    }

    public static CaseFilter everything() {
        return new CaseFilter(null, null, null, null, null, null, null);
    }
}
