package org.inspraak.search;

import java.util.UUID;

/** All texts that can be found; to be called in the transaction that changes what they are the text of. */
public interface SearchTexts {

    /** Adds the text, or puts it in the place of the one that its subject had. */
    void put(SearchText text);

    /** Nothing happens when there is none. */
    void remove(SearchText.Kind kind, UUID subjectId);

    /** Reads what somebody typed, so that texts can be asked for it. */
    SearchQuery understand(SearchWords words);
}
