package org.inspraak.casefile;

import java.util.Set;
import org.inspraak.organisation.Visibility;
import org.inspraak.search.SearchQuery;
import org.inspraak.search.SearchText;
import org.inspraak.shared.Page;

/** What searches find, of what a reader may see. */
interface FoundTexts {

    /**
     * Which texts are looked for; an empty set asks nothing.
     *
     * @param delegates only what delegates may see
     */
    record Asked(SearchQuery query, Set<SearchText.Kind> kinds, Set<Stage> stages, boolean delegates) {}

    /** Those with the words in their title first, then the newest; the total is counted for the first page only. */
    Page<FoundText> find(Asked asked, Visibility visibility, int limit, String after);
}
