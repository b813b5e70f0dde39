package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.casefile.CaseAccess;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseNumber;
import org.inspraak.escalation.Escalations.Tally;
import org.inspraak.organisation.Assistance;
import org.inspraak.organisation.Assistances;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Page;

/** Reads what was handed up; part of the union's own file, so never for a delegate. */
@ApplicationScoped
@Transactional
public class ReadEscalations {

    @Inject
    CaseAccess access;

    @Inject
    EscalationAccess escalationAccess;

    @Inject
    Escalations escalations;

    @Inject
    Assistances assistances;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** All of a case, the latest first; that they were looked at is audited. */
    public List<Escalation> ofCase(Actor actor, CaseNumber number) {
        CaseFile caseFile = access.read(actor, number);
        CaseAccess.mustSeeUnionFile(actor);
        List<Escalation> all = escalations.ofCase(caseFile.id());
        audit.record(actor, "case.viewed.escalations", "case/" + number, clock.read());
        return all;
    }

    /**
     * One, with what its levels were told.
     *
     * @param briefs the latest first
     * @param helping offices that were asked to help and still may see the case
     */
    public record Whole(Escalation escalation, List<HandoverBrief> briefs, List<Assistance> helping) {}

    /** That it was looked at is audited. */
    public Whole read(Actor actor, UUID id) {
        Escalation escalation = escalationAccess.read(actor, id);
        List<Assistance> helping = assistances.lasting(id).stream()
                .filter(one -> one.office() != null)
                .toList();
        audit.record(
                actor,
                "case.viewed.escalations",
                "case/" + escalation.caseFile().number(),
                clock.read());
        return new Whole(escalation, escalations.briefs(id), helping);
    }

    /**
     * Those that have not ended, of all cases that the actor may see, the oldest first.
     *
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    public Page<Escalation> open(Actor actor, EscalationFilter filter, int limit, String after) {
        CaseAccess.mustSeeUnionFile(actor);
        return escalations.open(staff.visibilityOf(actor), filter, limit, after);
    }

    /**
     * How much is open.
     *
     * @param asked those that nobody has taken up yet
     * @param late those whose date to be taken up has passed
     * @param oldest when the oldest was raised; {@code null} where there is none
     */
    public record Count(long open, long asked, long late, LocalDate oldest) {

        static Count of(List<Tally> tallies) {
            return new Count(
                    tallies.stream().mapToLong(Tally::open).sum(),
                    tallies.stream().mapToLong(Tally::asked).sum(),
                    tallies.stream().mapToLong(Tally::late).sum(),
                    tallies.stream()
                            .map(Tally::oldest)
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null));
        }
    }

    /**
     * How much is open by level, of what was asked for; and, whatever was asked for, where there is anything.
     *
     * @param levels every level
     * @param regions how many are open in each region that has any
     * @param jointCommittees how many are open in each joint committee that has any
     */
    public record Counts(
            Map<EscalationLevel, Count> levels, Map<Region, Long> regions, Map<String, Long> jointCommittees) {}

    /** @param filter its level does not matter here */
    public Counts count(Actor actor, EscalationFilter filter) {
        CaseAccess.mustSeeUnionFile(actor);
        return count(staff.visibilityOf(actor), filter);
    }

    private Counts count(Visibility visibility, EscalationFilter filter) {
        List<Tally> all = escalations.tally(visibility, clock.read().today());
        Map<EscalationLevel, Count> levels = new TreeMap<>();
        for (EscalationLevel level : EscalationLevel.values()) {
            levels.put(
                    level,
                    Count.of(all.stream()
                            .filter(tally -> tally.level() == level)
                            .filter(tally -> filter.isOf(tally.region(), tally.jointCommittee()))
                            .toList()));
        }
        return new Counts(levels, sum(all, Tally::region), sum(all, Tally::jointCommittee));
    }

    private static <K> Map<K, Long> sum(List<Tally> tallies, Function<Tally, K> by) {
        return tallies.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(Tally::open)));
    }

    /** A level of the board with its oldest. */
    public record Column(EscalationLevel level, Count count, Page<Escalation> escalations) {}

    /** The board: every level, or the one that was asked for. */
    public record Board(Counts counts, List<Column> columns) {}

    /** @param after where a single level goes on; {@code null} for the beginning */
    public Board board(Actor actor, EscalationFilter filter, int perLevel, String after) {
        CaseAccess.mustSeeUnionFile(actor);
        Visibility visibility = staff.visibilityOf(actor);
        Counts counts = count(visibility, filter);
        List<Column> columns = new ArrayList<>();
        counts.levels().forEach((level, count) -> {
            if (filter.level() == null || filter.level() == level) {
                Page<Escalation> page = count.open() == 0
                        ? new Page<>(List.of(), null, 0)
                        : escalations.open(visibility, filter.at(level), perLevel, after, count.open());
                columns.add(new Column(level, count, page));
            }
        });
        return new Board(counts, columns);
    }
}
