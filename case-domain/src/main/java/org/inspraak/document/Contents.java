package org.inspraak.document;

import java.io.InputStream;
import java.util.UUID;

/** The bytes of documents, in pieces: neither who writes nor who reads ever holds a whole file. */
public interface Contents {

    /**
     * Stores what the stream gives, in the transaction that is open: without its commit nothing is there.
     *
     * @return the id under which it is found again
     */
    UUID store(InputStream bytes);

    /**
     * Opens what was stored. The stream asks for one piece after the other, each in a transaction of its own, so that a
     * slow reader holds no connection.
     */
    InputStream open(UUID contentId);

    void delete(UUID contentId);
}
