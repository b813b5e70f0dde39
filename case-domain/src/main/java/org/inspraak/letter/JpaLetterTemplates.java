package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Language;

@ApplicationScoped
class JpaLetterTemplates implements LetterTemplates {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(LetterTemplate template) {
        em.persist(template);
    }

    @Override
    public Optional<LetterTemplate> find(UUID centraleId, Language language, LetterTemplate.State state) {
        return em.createQuery(
                        "select t from LetterTemplate t where t.centraleId = :centrale and t.language = :language"
                                + " and t.state = :state",
                        LetterTemplate.class)
                .setParameter("centrale", centraleId)
                .setParameter("language", language)
                .setParameter("state", state)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<LetterTemplate> ofCentrale(UUID centraleId) {
        return em.createQuery(
                        "select t from LetterTemplate t where t.centraleId = :centrale and t.state <> RETIRED"
                                + " order by t.language, t.state",
                        LetterTemplate.class)
                .setParameter("centrale", centraleId)
                .getResultList();
    }

    @Override
    public void storeChanges() {
        em.flush();
    }
}
