package org.inspraak.audit;

import java.util.Optional;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock.Moment;

/**
 * Requests with a key of the sender's, so that one sent twice is done once. Call {@link #begin} and {@link #end} in the
 * transaction that does the work.
 */
public interface AcceptedRequests {

    /**
     * Takes the key. A second sender with the same key waits here until the first has committed.
     *
     * @param fingerprint of what is asked
     * @return what the first request made, when the key was used before for the same
     * @throws org.inspraak.shared.CaseRuleViolation {@code request.key-reused} when it was used for something else
     */
    Optional<String> begin(Actor actor, String key, String fingerprint, Moment now);

    /** @param resource what was made: its address */
    void end(Actor actor, String key, String resource);
}
