package org.inspraak.web.rest.escalations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.inspraak.escalation.HandoverBrief;
import org.inspraak.escalation.ReadEscalations.Count;
import org.inspraak.escalation.ReadEscalations.Counts;
import org.inspraak.organisation.Assistance;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Staff;
import org.inspraak.web.rest.Codes;
import org.inspraak.web.rest.cases.EscalationView;
import org.inspraak.web.text.SpokenBrief;

/** What was handed up, as programs read it. */
public final class EscalationViews {

    private EscalationViews() {}

    /** One with what its levels were told, the latest first, and the offices that help. */
    public record WholeView(EscalationView escalation, List<BriefView> briefs, List<HelpView> helping) {}

    /** What a level was told when it was asked, in the reader's language; dates are ISO. */
    public record BriefView(String level, LocalDate writtenOn, List<SpokenBrief.Part> parts) {

        static BriefView of(HandoverBrief brief, SpokenBrief spoken) {
            return new BriefView(Codes.of(brief.level()), brief.writtenOn(), spoken.parts(brief));
        }
    }

    /** An office that may see the case until the matter ends. */
    public record HelpView(UUID officeId, String office, String reason, LocalDate askedOn, String askedBy) {

        static HelpView of(Assistance one) {
            return new HelpView(one.office().id(), one.office().name(), one.reason(), one.askedOn(), one.askedBy());
        }
    }

    /** How much is open at a level. */
    public record CountView(long open, long asked, long late, LocalDate oldest) {

        static CountView of(Count count) {
            return new CountView(count.open(), count.asked(), count.late(), count.oldest());
        }
    }

    /** How much is open by level; and where there is anything, by region and joint committee. */
    public record CountsView(
            Map<String, CountView> levels, Map<String, Long> regions, Map<String, Long> jointCommittees) {

        static CountsView of(Counts counts) {
            Map<String, CountView> levels = new TreeMap<>();
            counts.levels().forEach((level, count) -> levels.put(level.code(), CountView.of(count)));
            Map<String, Long> regions = new TreeMap<>();
            counts.regions().forEach((region, open) -> regions.put(region.code(), open));
            return new CountsView(levels, regions, counts.jointCommittees());
        }
    }

    /** Who may be given it, and which offices can be asked to help. */
    public record ChoicesView(List<PersonView> colleagues, List<OfficeView> offices) {}

    /** A colleague. */
    public record PersonView(UUID id, String name) {

        static PersonView of(Staff one) {
            return new PersonView(one.id(), one.name());
        }
    }

    /** An office with its centrale. */
    public record OfficeView(UUID id, String name, String centrale) {

        static OfficeView of(Office one) {
            return new OfficeView(one.id(), one.name(), one.centrale().name());
        }
    }
}
