package org.inspraak.letter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;

/** All letters with their papers and dispatches. */
interface Letters {

    void add(Letter letter);

    /** The newest first. */
    List<Letter> ofCase(UUID caseId);

    Optional<Letter> find(UUID id);

    /** As it stands in the store now; what others wrote since is seen. */
    Letter readAnew(UUID id);

    /** The one about this request that has not left yet. */
    Optional<Letter> findUnsent(UUID requestId);

    /** The last one that was sent to this company in a case that these eyes see. */
    Optional<Letter> lastSentTo(UUID companyId, Visibility visibility);

    void add(LetterPaper paper);

    Optional<LetterPaper> findPaper(UUID letterId);

    void add(Dispatch dispatch);

    /** In the order in which they were decided on. */
    List<Dispatch> dispatchesOf(UUID letterId);

    /** Locked: a step that runs twice at once sends once. */
    Dispatch readDispatch(UUID id);

    /** Stores what was changed so far: whoever wrote at the same time is found here. */
    void storeChanges();
}
