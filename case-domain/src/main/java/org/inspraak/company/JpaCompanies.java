package org.inspraak.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;
import org.inspraak.shared.Text;

@ApplicationScoped
class JpaCompanies implements Companies {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public Optional<Company> findById(UUID id) {
        return Optional.ofNullable(em.find(Company.class, id));
    }

    @Override
    public Optional<Company> findByEnterpriseNumber(EnterpriseNumber number) {
        return em.createQuery("select c from Company c where c.enterpriseNumber = :number", Company.class)
                .setParameter("number", number.digits())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Page<Company> search(Visibility visibility, String typed, int limit, String after) {
        String text = Text.optional("text", typed, Text.LINE);
        String where = where(visibility, text);
        TypedQuery<Company> rows = em.createQuery(
                "select c from Company c where " + where
                        + (after == null ? "" : " and (lower(c.name), c.id) > (:afterName, :afterId)")
                        + " order by lower(c.name), c.id",
                Company.class);
        TypedQuery<Long> count = em.createQuery("select count(c) from Company c where " + where, Long.class);
        bind(rows, visibility, text);
        bind(count, visibility, text);
        if (after != null) {
            bindAfter(rows, after);
        }
        List<Company> found = rows.setMaxResults(limit + 1).getResultList();
        return Page.cut(found, limit, JpaCompanies::keyOf, count.getSingleResult());
    }

    private static String where(Visibility visibility, String text) {
        String who =
                visibility.seesEveryCompany() ? "1 = 1" : visibility.onlyCompany() == null ? "1 = 0" : "c.id = :only";
        return text == null
                ? who
                : who + " and (lower(c.name) like :contains escape '!' or c.enterpriseNumber like :begins escape '!')";
    }

    private static void bind(TypedQuery<?> query, Visibility visibility, String text) {
        if (!visibility.seesEveryCompany() && visibility.onlyCompany() != null) {
            query.setParameter("only", visibility.onlyCompany());
        }
        if (text != null) {
            String escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            query.setParameter("contains", "%" + escaped + "%");
            query.setParameter("begins", escaped.replaceAll("^be", "").replaceAll("[.\\s]", "") + "%");
        }
    }

    private static Page.Key keyOf(Company company) {
        return Page.Key.of(company.name().toLowerCase(Locale.ROOT), company.id());
    }

    private static void bindAfter(TypedQuery<?> query, String after) {
        Page.Key key = Page.Key.parse(after);
        query.setParameter("afterName", key.first());
        query.setParameter("afterId", key.secondAs(UUID::fromString));
    }

    @Override
    public void add(Company company) {
        em.persist(company);
    }

    @Override
    public Optional<AiSystem> findAiSystem(UUID id) {
        return Optional.ofNullable(em.find(AiSystem.class, id));
    }

    @Override
    public List<AiSystem> aiSystemsOf(UUID companyId) {
        return em.createQuery(
                        "select s from AiSystem s where s.companyId = :company order by lower(s.name), s.id",
                        AiSystem.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    @Override
    public Optional<AiSystem> findAiSystem(UUID companyId, String name) {
        return em.createQuery(
                        "select s from AiSystem s where s.companyId = :company and s.sameAs = :name", AiSystem.class)
                .setParameter("company", companyId)
                .setParameter("name", AiSystem.comparable(name))
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(AiSystem system) {
        em.persist(system);
    }

    @Override
    public void takeTurn(String same) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:same, 0))")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("same", same)
                .getSingleResult();
    }
}
