package org.inspraak.organisation;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inspraak.shared.Role;

/**
 * Which cases a member of staff may see. This is the one place where it is decided: every query over cases, tasks,
 * deadlines, escalations and their counts puts {@link #where} behind its own conditions, so lists, counts, searches and
 * exports agree.
 *
 * <pre>{@code
 * var query = em.createQuery("select c from CaseFile c where " + visibility.where("c.placement"), CaseFile.class);
 * visibility.bind(query);
 * }</pre>
 *
 * <ul>
 *   <li>consultant: what they own or their team owns;
 *   <li>regional officer: the office's regions within its centrale;
 *   <li>sector coordinator: their joint committees within the centrale, {@code 140} including {@code 140.03};
 *   <li>legal adviser: the centrale;
 *   <li>delegate: the one company;
 *   <li>administrator alone: nothing.
 * </ul>
 *
 * Several roles add up. On top of them come the single cases with which they or their office {@linkplain Assistance
 * helps} for a while.
 */
public final class Visibility {

    private final List<String> alternatives = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final UUID onlyCompany;
    private final boolean anyCompany;
    private boolean byPlaceAlone = true;

    private Visibility(UUID onlyCompany, boolean anyCompany) {
        this.onlyCompany = onlyCompany;
        this.anyCompany = anyCompany;
    }

    /** What this member of staff may see now; someone deactivated sees nothing. */
    public static Visibility of(Staff staff) {
        return of(staff, List.of());
    }

    /** @param assisted the cases with which they help; it costs readers nothing when there is none */
    static Visibility of(Staff staff, List<UUID> assisted) {
        Set<Role> roles = staff.isActive() ? staff.roles() : Set.of();
        boolean anyCompany = roles.stream().anyMatch(role -> role != Role.DELEGATE && role != Role.ADMINISTRATOR);
        Visibility visibility = new Visibility(roles.contains(Role.DELEGATE) ? staff.companyId() : null, anyCompany);
        roles.forEach(role -> visibility.add(role, staff));
        if (!assisted.isEmpty()) {
            visibility.addAssisted(assisted);
        }
        return visibility;
    }

    /** What a regional officer of this office sees, whoever it is. */
    public static Visibility of(Office office) {
        Visibility visibility = new Visibility(null, true);
        visibility.addRegions(office);
        return visibility;
    }

    /** Sees every case: for the clock and the steps of processes, never for a person. */
    public static Visibility ofSystem() {
        Visibility visibility = new Visibility(null, true);
        visibility.alternatives.add("1 = 1");
        return visibility;
    }

    private void add(Role role, Staff staff) {
        switch (role) {
            case CONSULTANT -> addOwn(staff);
            case REGIONAL_OFFICER -> addRegions(staff.office());
            case SECTOR_COORDINATOR -> addSectors(staff);
            case LEGAL_ADVISER -> addCentrale(staff);
            case DELEGATE -> addCompany(staff);
            case ADMINISTRATOR -> {
                // keeps staff and settings; case content is none of this role's business
            }
        }
    }

    private void addOwn(Staff staff) {
        byPlaceAlone = false;
        alternatives.add("$.ownerId = :visibleOwner");
        parameters.put("visibleOwner", staff.id());
        if (staff.team() != null) {
            alternatives.add("$.teamId = :visibleTeam");
            parameters.put("visibleTeam", staff.team().id());
        }
    }

    private void addRegions(Office office) {
        if (office != null) {
            alternatives.add("($.centraleId = :visibleCentrale and $.region in (:visibleRegions))");
            parameters.put("visibleCentrale", office.centrale().id());
            parameters.put("visibleRegions", office.regions());
        }
    }

    private void addSectors(Staff staff) {
        if (staff.office() == null) {
            return;
        }
        int i = 0;
        for (String committee : new java.util.TreeSet<>(staff.jointCommittees())) {
            String name = "visibleSector" + i++;
            alternatives.add("($.centraleId = :visibleCentrale and ($.jointCommittee = :" + name
                    + " or $.jointCommittee like :" + name + "Below))");
            parameters.put("visibleCentrale", staff.office().centrale().id());
            parameters.put(name, committee);
            parameters.put(name + "Below", committee + ".%");
        }
    }

    private void addCentrale(Staff staff) {
        if (staff.office() != null) {
            alternatives.add("$.centraleId = :visibleCentrale");
            parameters.put("visibleCentrale", staff.office().centrale().id());
        }
    }

    /** By their ids, not by a query within the query: the database then still finds each alternative by its index. */
    private void addAssisted(List<UUID> cases) {
        byPlaceAlone = false;
        alternatives.add("# in (:visibleAssisted)");
        parameters.put("visibleAssisted", cases);
    }

    private void addCompany(Staff staff) {
        if (staff.companyId() != null) {
            byPlaceAlone = false;
            alternatives.add("$.companyId = :visibleCompany");
            parameters.put("visibleCompany", staff.companyId());
        }
    }

    /**
     * The predicate as JPQL, in brackets.
     *
     * @param placement the path to a {@link Placement}: {@code c.placement}
     */
    public String where(String placement) {
        if (alternatives.isEmpty()) {
            return "(1 = 0)";
        }
        return "("
                + String.join(" or ", alternatives)
                        .replace("$", placement)
                        .replace("#", placement.replaceFirst("placement$", "id"))
                + ")";
    }

    /** Gives the parameters of {@link #where} to the query. */
    public void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    /** Whether nothing but centrale, region and joint committee decide: neither owner nor team nor company. */
    public boolean isByPlaceAlone() {
        return byPlaceAlone;
    }

    /** Companies are no secret among staff; a delegate sees the one. */
    public boolean seesCompany(UUID companyId) {
        return anyCompany || companyId.equals(onlyCompany);
    }

    public boolean seesEveryCompany() {
        return anyCompany;
    }

    /** The one company of a delegate, else {@code null}. */
    public UUID onlyCompany() {
        return onlyCompany;
    }
}
