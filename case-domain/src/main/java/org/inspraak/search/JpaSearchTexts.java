package org.inspraak.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

@ApplicationScoped
class JpaSearchTexts implements SearchTexts {

    private static final String PUT = """
            insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
            values (:kind, :subject, :case, :audience, :language, :title, :content, :on)
            on conflict on constraint uq_search_text_subject_id_kind do update
            set audience = excluded.audience, language = excluded.language,
                title = excluded.title, content = excluded.content, happened_on = excluded.happened_on""";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void put(SearchText text) {
        em.createNativeQuery(PUT)
                .setParameter("kind", text.kind().name())
                .setParameter("subject", text.subjectId())
                .setParameter("case", text.caseId())
                .setParameter("audience", text.audience().name())
                .setParameter("language", text.language().name())
                .setParameter("title", text.title())
                .setParameter("content", text.text())
                .setParameter("on", text.on())
                .executeUpdate();
    }

    @Override
    public void remove(SearchText.Kind kind, UUID subjectId) {
        em.createNativeQuery("delete from search_text where kind = :kind and subject_id = :subject")
                .setParameter("kind", kind.name())
                .setParameter("subject", subjectId)
                .executeUpdate();
    }

    @Override
    public SearchQuery understand(SearchWords words) {
        Object expression = em.createNativeQuery("select search_query(:wanted, :unwanted)")
                .setParameter("wanted", words.wanted().toArray(String[]::new))
                .setParameter("unwanted", words.unwanted().toArray(String[]::new))
                .getSingleResult();
        return SearchQuery.of(words, (String) expression);
    }
}
