package org.inspraak.casefile;

import java.util.function.Supplier;

/** The run over what falls due, which the process starts each morning by itself. */
public interface DueRunProcess {

    /** Somebody wants it now. */
    void dueRunRequested();

    /**
     * Does a part of the run in a transaction of its own, beside the one of the step. What the work throws comes out
     * again, and its transaction is undone.
     */
    <T> T inItsOwnTransaction(Supplier<T> work);
}
