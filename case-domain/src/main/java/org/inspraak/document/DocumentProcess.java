package org.inspraak.document;

import java.util.UUID;
import java.util.function.Supplier;

/** The process that looks at what came in, in the background. */
public interface DocumentProcess {

    /** A version was stored in this transaction; it is looked at once that has committed. */
    void versionReceived(UUID versionId);

    /** Something else is said of a document: its words are put in the search anew, once that has committed. */
    void documentChanged(UUID newestVersionId);

    /** Does some work in a transaction of its own; what the work throws undoes it alone. */
    <T> T inItsOwnTransaction(Supplier<T> work);
}
