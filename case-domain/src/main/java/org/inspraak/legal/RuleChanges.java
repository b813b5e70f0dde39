package org.inspraak.legal;

import java.util.Optional;
import java.util.UUID;

/** What activated rules left to be done. */
public interface RuleChanges {

    void add(RuleChange change);

    /** Until the commit. */
    RuleChange lock(UUID id);

    Optional<RuleChange> latestOf(String code);
}
