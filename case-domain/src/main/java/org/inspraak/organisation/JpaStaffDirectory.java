package org.inspraak.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;

@ApplicationScoped
class JpaStaffDirectory implements StaffDirectory {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public Optional<Staff> findByUsername(String username) {
        return findWhole("s.username = :key", username);
    }

    @Override
    public Optional<Staff> findById(UUID id) {
        Staff atHand = em.getReference(Staff.class, id);
        return Hibernate.isInitialized(atHand) ? Optional.of(atHand) : findWhole("s.id = :key", id);
    }

    /** With all that decides what they may see, in one query. */
    private Optional<Staff> findWhole(String condition, Object key) {
        return em.createQuery(
                        "select s from Staff s left join fetch s.office o left join fetch o.centrale"
                                + " left join fetch o.regions left join fetch s.team left join fetch s.roles"
                                + " left join fetch s.jointCommittees where " + condition,
                        Staff.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Visibility visibilityOf(Actor actor) {
        if (actor.isSystem()) {
            return Visibility.ofSystem();
        }
        Staff reader = readStaff(actor);
        return Visibility.of(reader, mayHelp(reader) ? assisted(reader) : List.of());
    }

    /** Neither a delegate nor an administrator ever sees a union's file by helping. */
    private static boolean mayHelp(Staff staff) {
        return staff.isHelping()
                && staff.isActive()
                && staff.office() != null
                && staff.roles().stream().anyMatch(role -> role != Role.DELEGATE && role != Role.ADMINISTRATOR);
    }

    private List<UUID> assisted(Staff reader) {
        return em.createQuery(
                        "select a.caseId from Assistance a where a.endedOn is null"
                                + " and (a.person.id = :me or a.office.id = :office)",
                        UUID.class)
                .setParameter("me", reader.id())
                .setParameter("office", reader.office().id())
                .getResultList();
    }

    @Override
    public Staff readStaff(Actor actor) {
        return findById(actor.id()).orElseThrow(() -> CaseRuleViolation.forbidden("access.no-such-staff"));
    }

    @Override
    public List<Staff> ownersFor(UUID centraleId) {
        return em.createQuery(
                        "select distinct s from Staff s join s.roles r where s.active = true"
                                + " and s.office.centrale.id = :centrale and r in (:roles) order by s.name",
                        Staff.class)
                .setParameter("centrale", centraleId)
                .setParameter("roles", List.of(Role.CONSULTANT, Role.REGIONAL_OFFICER))
                .getResultList();
    }

    @Override
    public List<Staff> holdersOf(Role role, Placement placement) {
        return withRole(role, placement.centraleId()).stream()
                .filter(staff -> covers(staff, role, placement))
                .toList();
    }

    @Override
    public List<Staff> withRole(Role role, UUID centraleId) {
        return em.createQuery(
                        "select distinct s from Staff s join s.roles r where s.active = true"
                                + " and r = :role and s.office.centrale.id = :centrale order by s.name",
                        Staff.class)
                .setParameter("role", role)
                .setParameter("centrale", centraleId)
                .getResultList();
    }

    @Override
    public List<Staff> ofOffice(UUID officeId) {
        return em.createQuery(
                        "select s from Staff s where s.active = true and s.office.id = :office order by s.name",
                        Staff.class)
                .setParameter("office", officeId)
                .getResultList();
    }

    private static boolean covers(Staff staff, Role role, Placement placement) {
        return switch (role) {
            case REGIONAL_OFFICER -> staff.office().regions().contains(placement.region());
            case SECTOR_COORDINATOR ->
                staff.jointCommittees().stream()
                        .anyMatch(committee -> placement.jointCommittee().equals(committee)
                                || placement.jointCommittee().startsWith(committee + "."));
            case CONSULTANT -> staff.id().equals(placement.ownerId());
            default -> true;
        };
    }

    @Override
    public Optional<Office> findOffice(UUID centraleId, Region region) {
        return em.createQuery(
                        "select o from Office o join o.regions r where o.centrale.id = :centrale and r = :region"
                                + " order by o.name",
                        Office.class)
                .setParameter("centrale", centraleId)
                .setParameter("region", region)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Staff> all() {
        return em.createQuery(
                        "select s from Staff s left join fetch s.office left join fetch s.team order by s.name",
                        Staff.class)
                .getResultList();
    }

    @Override
    public List<Centrale> centrales() {
        return em.createQuery("select c from Centrale c order by c.name", Centrale.class)
                .getResultList();
    }

    @Override
    public List<Office> offices() {
        return em.createQuery("select o from Office o join fetch o.centrale order by o.name", Office.class)
                .getResultList();
    }

    @Override
    public List<Team> teams() {
        return em.createQuery("select t from Team t join fetch t.office order by t.name", Team.class)
                .getResultList();
    }

    @Override
    public void add(Centrale centrale) {
        em.persist(centrale);
    }

    @Override
    public void add(Office office) {
        em.persist(office);
    }

    @Override
    public void add(Team team) {
        em.persist(team);
    }

    @Override
    public void add(Staff staff) {
        em.persist(staff);
    }
}
