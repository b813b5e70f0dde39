package org.inspraak.importing;

import java.util.UUID;
import java.util.function.Supplier;

/** The process that brings the rows of a sheet in, batch by batch, in the background. */
public interface ImportProcess {

    /** Somebody started an import, or started it again. */
    void importStarted(UUID importId);

    /**
     * Does some work in a transaction of its own, with the moves of processes that belong to it: each row comes in whole
     * or not at all, whatever becomes of the others. What the work throws undoes it alone.
     */
    <T> T inItsOwnTransaction(Supplier<T> work);
}
