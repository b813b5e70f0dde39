package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.inspraak.knowledge.EntryVersion.State;

@ApplicationScoped
class JpaEntryVersions implements EntryVersions {

    private static final String VERSIONS = "select e from EntryVersion e ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void lockShelf() {
        em.createNativeQuery("select 1 from knowledge_shelf for update").getResultList();
    }

    @Override
    public void shelfChanged() {
        em.createNativeQuery("update knowledge_shelf set revision = nextval('knowledge_shelf_revision')")
                .executeUpdate();
    }

    @Override
    public void add(EntryVersion version) {
        em.persist(version);
    }

    @Override
    public void storeChanges() {
        em.flush();
    }

    @Override
    public List<EntryVersion> all() {
        return em.createQuery(VERSIONS + "order by e.code, e.number desc", EntryVersion.class)
                .getResultList();
    }

    @Override
    public List<EntryVersion> drafts() {
        return em.createQuery(VERSIONS + "where e.state = DRAFT order by e.code", EntryVersion.class)
                .getResultList();
    }

    @Override
    public List<EntryVersion> ofCode(String code) {
        return em.createQuery(VERSIONS + "where e.code = :code order by e.number desc", EntryVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    @Override
    public Optional<EntryVersion> find(String code, State state) {
        return em.createQuery(VERSIONS + "where e.code = :code and e.state = :state", EntryVersion.class)
                .setParameter("code", code)
                .setParameter("state", state)
                .getResultStream()
                .findFirst();
    }

    @Override
    public int countCodes(String prefix) {
        return em.createQuery("select count(distinct e.code) from EntryVersion e where e.code like :begin", Long.class)
                .setParameter("begin", prefix + "%")
                .getSingleResult()
                .intValue();
    }
}
