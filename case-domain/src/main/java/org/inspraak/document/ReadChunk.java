package org.inspraak.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Reads one piece, in the transaction of whoever reads or else in one of its own, which is over at once. */
@ApplicationScoped
@Transactional
class ReadChunk {

    @Inject
    Chunks chunks;

    public Optional<byte[]> read(UUID contentId, int number) {
        return chunks.find(contentId, number);
    }
}
