package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inspraak.casefile.DueDates.Circle;
import org.inspraak.casefile.DueDates.Day;
import org.inspraak.casefile.FindWork.DueItem;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.Role;

/** What is due, day by day. */
@ApplicationScoped
@Transactional
public class ReadMonth {

    /** These see far more than what is theirs to do. */
    private static final Set<Role> FAR_SEEING =
            Set.of(Role.REGIONAL_OFFICER, Role.SECTOR_COORDINATOR, Role.LEGAL_ADVISER);

    @Inject
    DueDates dueDates;

    @Inject
    StaffDirectory staff;

    @Inject
    CaseClock clock;

    /** Open deadlines whose date has passed: all of them counted, the first few shown. */
    public record Late(long total, List<DueItem> first) {}

    /** Whether there is more to see than one's own work. */
    public static boolean seesFurther(Actor actor) {
        return actor.roles().stream().anyMatch(FAR_SEEING::contains);
    }

    /**
     * The days on which something is due, each with the first few.
     *
     * @param all in every case that the reader may see; else in their own work: what they or their team own, and where
     *     they took up a task
     */
    public List<Day> days(Actor actor, boolean all, LocalDate from, LocalDate to, int shown) {
        return dueDates.days(circle(actor, all), from, to, shown);
    }

    public Late late(Actor actor, boolean all, int shown) {
        Circle circle = circle(actor, all);
        LocalDate today = clock.read().today();
        List<DueItem> first = dueDates.late(circle, today, shown);
        long total = first.size() < shown ? first.size() : dueDates.countLate(circle, today);
        return new Late(total, first);
    }

    private Circle circle(Actor actor, boolean all) {
        Visibility visibility = staff.visibilityOf(actor);
        return all ? new Circle(visibility, null, null) : ownWork(staff.readStaff(actor), visibility);
    }

    /** Consultants and delegates see nothing but what is theirs. */
    static Circle ownWork(Staff person, Visibility visibility) {
        return person.roles().stream().anyMatch(FAR_SEEING::contains)
                ? new Circle(
                        visibility,
                        person.id(),
                        person.team() == null ? null : person.team().id())
                : new Circle(visibility, null, null);
    }
}
