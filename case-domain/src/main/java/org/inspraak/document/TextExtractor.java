package org.inspraak.document;

import java.io.InputStream;

/** Reads the words in a file. */
public interface TextExtractor {

    /** More than anybody searches for; what follows is left out. */
    int MOST_CHARACTERS = 1_000_000;

    /**
     * Gives the text of a file, at most {@link #MOST_CHARACTERS}, within a bounded time; what was read until the bound
     * was met, and the empty text for a file that cannot be understood.
     */
    String read(InputStream bytes, FileType type);
}
