package org.inspraak.document;

import java.util.Optional;
import java.util.UUID;

/** The pieces of contents, one by one. */
interface Chunks {

    /** @param number from 0; empty behind the last one */
    Optional<byte[]> find(UUID contentId, int number);
}
