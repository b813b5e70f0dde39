package org.inspraak.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The library as others see it: what stands on the shelf. */
@ApplicationScoped
class ShelvedLibrary implements Library {

    @Inject
    Shelves shelves;

    @Override
    public List<KnowledgeEntry> published(Kind kind) {
        return shelves.current().ofKind(kind);
    }

    @Override
    public Optional<KnowledgeEntry> find(String code) {
        return shelves.current().find(code);
    }
}
