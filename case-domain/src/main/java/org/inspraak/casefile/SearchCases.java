package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.audit.AuditTrail;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.search.SearchText;
import org.inspraak.search.SearchTexts;
import org.inspraak.search.SearchWords;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;

/**
 * Finds documents, notes, questions and answers by their words, in the cases that the reader may see.
 *
 * <p>That somebody searched is audited with how much was found and of which cases something was shown, and without the
 * words: people type names, and the audit log is kept for years and never emptied.
 */
@ApplicationScoped
@Transactional
public class SearchCases {

    @Inject
    FoundTexts texts;

    @Inject
    SearchTexts index;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /**
     * @param typed words, phrases in quotes, words not to be there after a minus
     * @param kinds empty for all
     * @param stages of the cases; empty for all
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     * @throws CaseRuleViolation {@code search.no-words} when there is nothing to look for
     */
    public Page<FoundText> search(
            Actor actor, String typed, Set<SearchText.Kind> kinds, Set<Stage> stages, int limit, String after) {
        if (after != null) {
            // a made-up place is told before the words are looked at
            Page.Key.parse(after);
        }
        SearchWords words = SearchWords.parse(typed);
        var asked = new FoundTexts.Asked(
                index.understand(words), Set.copyOf(kinds), Set.copyOf(stages), !CaseAccess.seesUnionFile(actor));
        Page<FoundText> found = texts.find(asked, staff.visibilityOf(actor), limit, after);
        audit.record(actor, "cases.searched", subject(found), clock.read());
        return found;
    }

    private static String subject(Page<FoundText> found) {
        String cases = found.items().stream()
                .map(one -> one.caseNumber().toString())
                .distinct()
                .collect(Collectors.joining(","));
        return "search/" + (found.total() < 0 ? "more" : found.total()) + (cases.isEmpty() ? "" : "/" + cases);
    }
}
