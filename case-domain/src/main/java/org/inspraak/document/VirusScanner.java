package org.inspraak.document;

import java.io.InputStream;
import java.util.Optional;

/** Looks for what harms. */
public interface VirusScanner {

    /** Whether this house has one. */
    boolean isSet();

    /**
     * Reads a file to its end. When the scanner cannot be reached or cannot tell, it throws, and the file is looked at
     * again later.
     *
     * @return the name of what was found; empty when there is nothing
     */
    Optional<String> scan(InputStream bytes);
}
