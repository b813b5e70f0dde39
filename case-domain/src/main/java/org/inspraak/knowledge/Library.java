package org.inspraak.knowledge;

import java.util.List;
import java.util.Optional;

/** What is published: of each code the version that holds now. Reading it costs next to nothing. */
public interface Library {

    /** In the order of the kind's groups, and of their codes in each. */
    List<KnowledgeEntry> published(Kind kind);

    Optional<KnowledgeEntry> find(String code);
}
