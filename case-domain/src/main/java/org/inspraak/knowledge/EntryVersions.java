package org.inspraak.knowledge;

import java.util.List;
import java.util.Optional;

/** Every version of every entry, and the shelf of those that are published. */
interface EntryVersions {

    /** Holds the shelf until the commit, so that whoever changes entries does it one after the other. */
    void lockShelf();

    /** What is published is another thing from now on; every node sees it with the commit. */
    void shelfChanged();

    void add(EntryVersion version);

    /** What was changed so far reaches the database first: of two published versions of a code it refuses the second. */
    void storeChanges();

    /** In the order of codes, the newest version first. */
    List<EntryVersion> all();

    /** In the order of codes. */
    List<EntryVersion> drafts();

    /** The newest first. */
    List<EntryVersion> ofCode(String code);

    Optional<EntryVersion> find(String code, EntryVersion.State state);

    /** How many codes begin so. */
    int countCodes(String prefix);
}
