package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What is published, read once and kept by each node until the shelf's revision is another one. */
@ApplicationScoped
class JpaShelves implements Shelves {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    private record Known(long revision, Shelf shelf) {}

    private volatile Known known = new Known(-1, new Shelf(List.of()));

    @Override
    public Shelf current() {
        Known kept = known;
        long revision = revision();
        if (kept.revision() != revision) {
            kept = new Known(revision, read());
            known = kept;
        }
        return kept.shelf();
    }

    private long revision() {
        // nothing of what this transaction has still to write concerns this row
        return ((Number) em.createNativeQuery("select revision from knowledge_shelf", Long.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult())
                .longValue();
    }

    private Shelf read() {
        return new Shelf(em.createQuery("select e.content from EntryVersion e where e.state = PUBLISHED", String.class)
                .getResultStream()
                .map(content -> KnowledgeYaml.read(content).get(0))
                .toList());
    }
}
