package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.inspraak.legal.RuleVersion.State;

@ApplicationScoped
class JpaRuleVersions implements RuleVersions {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void lockBook() {
        em.createNativeQuery("select 1 from legal_rule_book for update").getResultList();
    }

    @Override
    public void bookChanged() {
        em.createNativeQuery("update legal_rule_book set revision = nextval('legal_rule_book_revision')")
                .executeUpdate();
    }

    @Override
    public void add(RuleVersion version) {
        em.persist(version);
    }

    @Override
    public void storeChanges() {
        em.flush();
    }

    @Override
    public List<RuleVersion> all() {
        return em.createQuery("select r from RuleVersion r order by r.code, r.number desc", RuleVersion.class)
                .getResultList();
    }

    @Override
    public List<RuleVersion> current() {
        return em.createQuery(
                        "select r from RuleVersion r where r.state in (ACTIVE, DRAFT) order by r.code, r.number desc",
                        RuleVersion.class)
                .getResultList();
    }

    @Override
    public List<RuleVersion> ofCode(String code) {
        return em.createQuery(
                        "select r from RuleVersion r where r.code = :code order by r.number desc", RuleVersion.class)
                .setParameter("code", code)
                .getResultList();
    }

    @Override
    public Optional<RuleVersion> find(String code, State state) {
        return em.createQuery(
                        "select r from RuleVersion r where r.code = :code and r.state = :state", RuleVersion.class)
                .setParameter("code", code)
                .setParameter("state", state)
                .getResultStream()
                .findFirst();
    }
}
